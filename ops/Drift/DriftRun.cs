using FksSre.Components;
using FksSre.Delivery.Drift;
using FksSre.Monitoring.Settings;
using FksSre.Ops.Cluster;
using FksSre.Ops.Cluster.RollOut;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Drift;

/// <summary>Looks for drift of one environment in what runs: its cluster, its servers, its dashboards.</summary>
/// <param name="inputs">What is declared.</param>
/// <param name="objects">What of that is in the cluster.</param>
/// <param name="prometheus">Its address; null: through the cluster.</param>
/// <param name="alertmanager">Its address; null: through the cluster.</param>
/// <param name="http">Sends what goes to addresses.</param>
/// <param name="progress">Told of each thing before it is looked at.</param>
internal sealed class DriftRun(
    StackInputs inputs,
    IReadOnlyList<KubernetesObject> objects,
    Uri? prometheus,
    Uri? alertmanager,
    HttpClient http,
    IProgress<string> progress
)
{
    private const string Secret = "alertmanager-config";
    private const string File = "alertmanager.yml";

    private static readonly KubernetesKind _pod = new("v1", "Pod", "pods");

    private string Environment => inputs.Settings.Environment;

    /// <param name="connect">To its cluster.</param>
    /// <param name="engine">What the engine has said.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<DriftReport>> LookAsync(
        Func<Task<ApiServer>> connect,
        DriftReport engine,
        CancellationToken cancellation
    )
    {
        List<DriftReport> parts = [.. await ServersAsync(cancellation), .. await DashboardsAsync(cancellation)];
        try
        {
            progress.Report("the cluster");
            using var server = await connect();
            var told = engine
                .Items.Where(item => item.Kind is DriftKind.Deleted or DriftKind.Missing)
                .Select(item => item.Subject)
                .ToHashSet(StringComparer.Ordinal);
            var live = await LiveObject.ReadAsync(server, objects, cancellation);
            parts.Add(ClusterLook.Of(Environment, live, told));
            parts.AddRange(await PodsAsync(server, live, cancellation));
        }
        catch (ClusterUnreachableException e)
        {
            parts.Add(
                DriftReport.Missed(
                    "the cluster, and what is asked through it",
                    e.Message.EndsWith('.') ? e.Message : $"{e.Message}.",
                    "Name the kubeconfig with --kubeconfig, or check the way to it."
                )
            );
        }

        return parts;
    }

    private async Task<IReadOnlyList<DriftReport>> ServersAsync(CancellationToken cancellation)
    {
        var parts = new List<DriftReport>();
        if (prometheus is not null)
        {
            progress.Report("Prometheus");
            parts.Add(await ServerLook.At("Prometheus", prometheus, http, cancellation).PrometheusAsync(inputs.Plan));
        }

        if (alertmanager is not null && Declared() is { } declared)
        {
            progress.Report("Alertmanager");
            parts.Add(await ServerLook.At("Alertmanager", alertmanager, http, cancellation).AlertmanagerAsync(declared));
        }

        return parts;
    }

    /// <summary>Those that are not asked at an address of their own.</summary>
    private async Task<IReadOnlyList<DriftReport>> PodsAsync(
        ApiServer server,
        IReadOnlyList<LiveObject> live,
        CancellationToken cancellation
    )
    {
        var parts = new List<DriftReport>();
        if (inputs.Settings.Profile is not Profile.Standalone profile)
        {
            return prometheus is null
                ? [DriftReport.Missed("Prometheus", "It is not ours here.", "Name its address with --prometheus.")]
                : [];
        }

        if (prometheus is null)
        {
            progress.Report("Prometheus");
            parts.AddRange((await PrometheusCheck.AskAsync(server, profile, inputs.Plan, live, cancellation)).Select(ServerLook.Of));
        }

        for (var i = 0; alertmanager is null && Declared() is { } declared && i < profile.Alertmanager.Replicas; i++)
        {
            var pod = FormattableString.Invariant($"{Parts.Alertmanager}-{i}");
            progress.Report(pod);
            var proxy = FormattableString.Invariant($"{_pod.Path(profile.Namespace, null)}/{pod}:{Ports.Alertmanager}/proxy");
            parts.Add(await ServerLook.Behind(server, pod, proxy, cancellation).AlertmanagerAsync(declared));
        }

        return parts;
    }

    /// <summary>Dashboards as ConfigMaps are objects of the cluster; those that were sent to a Grafana are asked there.</summary>
    private async Task<IReadOnlyList<DriftReport>> DashboardsAsync(CancellationToken cancellation)
    {
        if (inputs.Settings.Dashboards is not DashboardDelivery.Api delivery)
        {
            return [];
        }

        progress.Report("Grafana");
        var grafana = new GrafanaAccess(delivery.Url, inputs.Settings.Providers.GrafanaOrganisation, http.Timeout);
        return [await DashboardLook.AtAsync(grafana, Environment, inputs.Plan.Dashboards, cancellation)];
    }

    /// <summary>Null where Alertmanager is not ours.</summary>
    private string? Declared() =>
        objects.FirstOrDefault(item => item.Kind.Kind == "Secret" && item.Name == Secret)?.Content["stringData"]?[File]?.GetValue<string>();
}
