using System.Security.Cryptography;
using System.Text;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Settings;
using FksSre.Ops.Input;
using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Verification;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks;
using k8s;
using k8s.Autorest;
using k8s.Exceptions;
using YamlDotNet.Core;

namespace FksSre.Ops.PagerDuty;

/// <summary>The keys that Alertmanager has, read from the cluster: one object, read once.</summary>
/// <param name="settings">Of the stack; they name the context, and no other one is asked.</param>
/// <param name="routing">Whose receivers have keys.</param>
/// <param name="kubeconfig">A file; null: where kubectl looks.</param>
internal sealed class ClusterKeys(StackSettings settings, RoutingPlan routing, string? kubeconfig)
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(20);

    /// <exception cref="LookFailure">They cannot be read.</exception>
    public async Task<AlertmanagerKeyFiles> ReadAsync(CancellationToken cancellation)
    {
        var place = AlertmanagerKeyObject.Of(settings.Profile);
        var remedy = $"Name a kubeconfig with the context {settings.Context} that may read the Secret {place.Name} in {place.Namespace}: ./fks oncall verify {settings.Environment} --kubeconfig FILE";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_limit);
        try
        {
            using var cluster = new Kubernetes(await ConfigurationAsync(remedy));
            var secret = await cluster.CoreV1.ReadNamespacedSecretAsync(place.Name, place.Namespace, cancellationToken: limit.Token);
            return new(ByReceiver(secret.Data ?? new Dictionary<string, byte[]>()));
        }
        catch (HttpOperationException e)
        {
            throw Failure($"the cluster answered {(int)e.Response.StatusCode}", remedy);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Failure($"the cluster gave no answer within {_limit.TotalSeconds:0} s", remedy);
        }
        catch (Exception e) when (e is KubeConfigException or KubernetesClientException or HttpRequestException or IOException
            or UnauthorizedAccessException or YamlException or FormatException or CryptographicException)
        {
            throw Failure(FieldFindings.Shown(e.Message), remedy);
        }
    }

    /// <summary>That of the first file with the context.</summary>
    private async Task<KubernetesClientConfiguration> ConfigurationAsync(string remedy)
    {
        var files = KubeconfigFiles.Of(kubeconfig).Where(file => file.Exists).ToList();
        foreach (var file in files)
        {
            var config = await KubeconfigFiles.LoadAsync(file);
            if (config.Contexts?.Any(context => context.Name == settings.Context) == true)
            {
                return KubernetesClientConfiguration.BuildConfigFromConfigObject(config, settings.Context);
            }
        }

        throw Failure(files.Count == 0 ? "there is no kubeconfig" : $"no context of the kubeconfig is called {settings.Context}", remedy);
    }

    private static LookFailure Failure(string reason, string remedy) => new($"Alertmanager's keys cannot be read from the cluster: {reason}.", remedy, endsAll: false);

    private Dictionary<string, string> ByReceiver(IDictionary<string, byte[]> files) => routing.Receivers
        .Where(receiver => receiver.KeyFile is not null && files.ContainsKey(AlertmanagerKeyObject.KeyOf(receiver.KeyFile)))
        .ToDictionary(receiver => receiver.Name, receiver => Encoding.UTF8.GetString(files[AlertmanagerKeyObject.KeyOf(receiver.KeyFile!)]).Trim(), StringComparer.Ordinal);
}
