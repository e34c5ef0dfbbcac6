using System.Text;
using System.Text.Json.Nodes;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Settings;
using FksSre.Ops.Cluster;
using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Verification;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.PagerDuty;

/// <summary>The keys that Alertmanager has, read from the cluster: one object, read once.</summary>
/// <param name="settings">Of the stack; they name the context, and no other one is asked.</param>
/// <param name="routing">Whose receivers have keys.</param>
/// <param name="kubeconfig">A file; null: where kubectl looks.</param>
internal sealed class ClusterKeys(StackSettings settings, RoutingPlan routing, string? kubeconfig)
{
    /// <exception cref="LookFailure">They cannot be read.</exception>
    public async Task<AlertmanagerKeyFiles> ReadAsync(CancellationToken cancellation)
    {
        var place = AlertmanagerKeyObject.Of(settings.Profile);
        try
        {
            using var server = await ApiServer.ConnectAsync(kubeconfig, settings.Context);
            var answer = await server.GetAsync(KubernetesKind.Of("v1", "Secret").Path(place.Namespace, place.Name), cancellation);
            return answer.IsSuccess
                ? new AlertmanagerKeyFiles(
                    ByReceiver(
                        (answer.Body["data"] as JsonObject ?? []).ToDictionary(
                            file => file.Key,
                            file => Convert.FromBase64String(file.Value!.GetValue<string>())
                        )
                    )
                )
                : throw Failure(answer.Message);
        }
        catch (ClusterUnreachableException e)
        {
            throw Failure(e.Message);
        }

        LookFailure Failure(string reason) =>
            new(
                $"Alertmanager's keys cannot be read from the cluster: {reason.ReplaceLineEndings(" ")}.",
                $"Name a kubeconfig with the context {settings.Context} that may read the Secret {place.Name} in "
                    + $"{place.Namespace}: ./fks oncall verify {settings.Environment} --kubeconfig FILE",
                endsAll: false
            );
    }

    private Dictionary<string, string> ByReceiver(Dictionary<string, byte[]> files) =>
        routing
            .Receivers.Where(receiver => receiver.KeyFile is not null && files.ContainsKey(AlertmanagerKeyObject.KeyOf(receiver.KeyFile)))
            .ToDictionary(
                receiver => receiver.Name,
                receiver => Encoding.UTF8.GetString(files[AlertmanagerKeyObject.KeyOf(receiver.KeyFile!)]).Trim(),
                StringComparer.Ordinal
            );
}
