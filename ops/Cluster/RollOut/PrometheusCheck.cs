using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using FksSre.Components;
using FksSre.Delivery.Drift;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Settings;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.RollOut;

/// <summary>
/// Whether each Prometheus judges by what was deployed. A changed ConfigMap reaches a pod within a minute or two, and is then read again;
/// so
/// it is asked when it last read its configuration, whether it could, and which rules it has.
/// </summary>
internal static class PrometheusCheck
{
    private static readonly KubernetesKind _pod = new("v1", "Pod", "pods");

    public static async Task<IReadOnlyList<RollOutAnswer>> AskAsync(
        ApiServer server,
        Profile.Standalone profile,
        MonitoringPlan plan,
        IReadOnlyList<LiveObject> objects,
        CancellationToken cancellation
    )
    {
        var changed = objects
            .Where(each =>
                each.Item.Kind.Kind == "ConfigMap"
                && each.Answer.IsSuccess
                && each.Item.Name.StartsWith("prometheus-", StringComparison.Ordinal)
            )
            .SelectMany(each => Live.ManagedFields(each.Answer.Body))
            .Select(entry => Time(Live.Text(entry, "time")))
            .Max();
        // At once: one that does not answer takes its time, and the others need not wait for it.
        return await Task.WhenAll(
            Enumerable
                .Range(0, profile.Prometheus.Replicas)
                .Select(async replica =>
                {
                    var pod = FormattableString.Invariant($"{Parts.Prometheus}-{replica}");
                    var proxy = $"{_pod.Path(profile.Namespace, null)}/{pod}:{Ports.Prometheus}/proxy/api/v1";
                    var runtime = server.GetThroughAsync($"{proxy}/status/runtimeinfo", cancellation);
                    var rules = server.GetThroughAsync($"{proxy}/rules", cancellation);
                    return Judge($"configuration of {pod}", changed, plan, await runtime, await rules);
                })
        );
    }

    /// <param name="what">Which Prometheus.</param>
    /// <param name="changed">When what it reads was last changed; null where that is not known, and then nothing counts as read.</param>
    /// <param name="plan">What it should have.</param>
    /// <param name="runtime">Its <c>/status/runtimeinfo</c>.</param>
    /// <param name="rules">Its <c>/rules</c>.</param>
    public static RollOutAnswer Judge(string what, DateTimeOffset? changed, MonitoringPlan plan, ApiAnswer runtime, ApiAnswer rules)
    {
        if (new[] { runtime, rules }.FirstOrDefault(answer => !answer.IsSuccess) is { } refused)
        {
            // A pod that is not there, or does not answer through the server yet, may be so in a moment; a right that is missing stays so.
            return refused.Code == HttpStatusCode.Forbidden
                ? new RollOutAnswer.NotLookedAt(what, $"{refused.Message}; ./fks deployer-role --observe gives that right")
                : new RollOutAnswer.Waiting(what, $"gives no answer: {refused.Message}") { IsSilent = true };
        }

        var read = Time(Live.Text(runtime.Body["data"], "lastConfigTime"));
        if (runtime.Body["data"]?["reloadConfigSuccess"] is not JsonValue flag || !flag.TryGetValue<bool>(out var could) || read is null)
        {
            return new RollOutAnswer.NotLookedAt(what, "it does not say when it read its configuration");
        }

        return !could ? new RollOutAnswer.Waiting(what, "it refused the last one it read: kubectl logs says why")
            : changed is null || read < changed ? new RollOutAnswer.Waiting(what, $"was last read at {read:u}, before the last change")
            : LoadedRules.Differences(plan, rules.Body).FirstOrDefault() is { } other
                ? new RollOutAnswer.Waiting(what, $"has other rules: {other}")
            : new RollOutAnswer.Done(what, $"{plan.Rules.Sum(file => file.Groups.Length)} groups of rules, read at {read:u}");
    }

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
