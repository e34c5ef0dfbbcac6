using System.Globalization;
using System.Text.Json.Nodes;
using FksSre.Components;
using FksSre.Monitoring;
using FksSre.Monitoring.Settings;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.RollOut;

/// <summary>
/// Whether each Prometheus judges by what was deployed. A changed ConfigMap reaches a pod within a minute or two, and is then read again; so
/// it is asked when it last read its configuration, whether it could, and which rules it has.
/// </summary>
internal static class PrometheusCheck
{
    private static readonly KubernetesKind _pod = new("v1", "Pod", "pods");

    public static async Task<IReadOnlyList<RollOutAnswer>> AskAsync(
        ApiServer server, Profile.Standalone profile, MonitoringPlan plan, IReadOnlyList<LiveObject> objects, CancellationToken cancellation)
    {
        var changed = objects.Where(each => each.Item.Kind.Kind == "ConfigMap" && each.Answer.IsSuccess && each.Item.Name.StartsWith("prometheus-", StringComparison.Ordinal))
            .SelectMany(each => Live.ManagedFields(each.Answer.Body)).Select(entry => Time(Live.Text(entry, "time"))).Max();
        var answers = new List<RollOutAnswer>();
        for (var replica = 0; replica < profile.Prometheus.Replicas; replica++)
        {
            var pod = FormattableString.Invariant($"{Parts.Prometheus}-{replica}");
            var proxy = $"{_pod.Path(profile.Namespace, null)}/{pod}:{Ports.Prometheus}/proxy/api/v1";
            answers.Add(Judge($"configuration of {pod}", changed, Groups(plan), await server.GetAsync($"{proxy}/status/runtimeinfo", cancellation), await server.GetAsync($"{proxy}/rules", cancellation)));
        }

        return answers;
    }

    private static RollOutAnswer Judge(string what, DateTimeOffset? changed, IReadOnlyList<string> wanted, ApiAnswer runtime, ApiAnswer rules)
    {
        if (!runtime.IsSuccess || !rules.IsSuccess)
        {
            return new RollOutAnswer.NotLookedAt(what, (runtime.IsSuccess ? rules : runtime).Message);
        }

        var read = Time(Live.Text(runtime.Body["data"], "lastConfigTime"));
        if (runtime.Body["data"]?["reloadConfigSuccess"] is not JsonValue flag || !flag.TryGetValue<bool>(out var could) || read is null)
        {
            return new RollOutAnswer.NotLookedAt(what, "it does not say when it read its configuration");
        }

        var loaded = (rules.Body["data"]?["groups"] as JsonArray ?? []).Select(group => Shown(Live.Text(group, "name"), (group?["rules"] as JsonArray)?.Count ?? 0)).Order(StringComparer.Ordinal).ToList();
        return !could ? new RollOutAnswer.Waiting(what, "it refused the last one it read: kubectl logs says why")
            : changed is null || read < changed ? new RollOutAnswer.Waiting(what, $"was last read at {read:u}, before the last change")
            : wanted.Except(loaded).Concat(loaded.Except(wanted)).FirstOrDefault() is { } other ? new RollOutAnswer.Waiting(what, $"has other rules: {other}")
            : new RollOutAnswer.Done(what, $"{wanted.Count} groups of rules, read at {read:u}");
    }

    private static IReadOnlyList<string> Groups(MonitoringPlan plan) =>
        [.. plan.Rules.SelectMany(file => file.Groups).Select(group => Shown(group.Name, group.Rules.Length)).Order(StringComparer.Ordinal)];

    private static string Shown(string name, int rules) => FormattableString.Invariant($"{name} with {rules} rules");

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
