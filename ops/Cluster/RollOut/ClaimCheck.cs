using FksSre.Components;
using FksSre.Monitoring.Settings;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.RollOut;

/// <summary>Whether volumes are as large as configured: what a claim asks for says nothing of what it has.</summary>
internal static class ClaimCheck
{
    private static readonly KubernetesKind _claim = KubernetesKind.Of("v1", "PersistentVolumeClaim");

    public static async Task<IReadOnlyList<RollOutAnswer>> AskAsync(
        ApiServer server,
        Profile.Standalone profile,
        CancellationToken cancellation
    )
    {
        var answers = new List<RollOutAnswer>();
        foreach (var (name, size) in Wanted(profile))
        {
            answers.Add(
                Judge($"volume {profile.Namespace}/{name}", size, await server.GetAsync(_claim.Path(profile.Namespace, name), cancellation))
            );
        }

        return answers;
    }

    private static IEnumerable<(string Name, ByteSize Size)> Wanted(Profile.Standalone profile) =>
        [
            .. Enumerable
                .Range(0, profile.Alertmanager.Replicas)
                .Select(i => (ClusterAddresses.Claim(Parts.Alertmanager, i), profile.Alertmanager.Storage.Size)),
            .. profile.Grafana.Store.Match<(string, ByteSize)[]>(volume: x => [(Claims.Grafana, x.Storage.Size)], database: _ => []),
            .. Enumerable
                .Range(0, profile.Prometheus.Replicas)
                .Select(i => (ClusterAddresses.Claim(Parts.Prometheus, i), profile.Prometheus.Storage.Size)),
        ];

    private static RollOutAnswer Judge(string what, ByteSize wanted, ApiAnswer answer)
    {
        if (answer.IsMissing)
        {
            return new RollOutAnswer.Waiting(what, "its claim is not there");
        }

        if (!answer.IsSuccess)
        {
            return new RollOutAnswer.NotLookedAt(what, answer.Message);
        }

        var bytes = new k8s.Models.ResourceQuantity(wanted.ToString()).ToDecimal();
        var asked = answer.Body["spec"]?["resources"]?["requests"]?["storage"];
        var has = answer.Body["status"]?["capacity"]?["storage"];
        return Workload.Quantity(asked) < bytes
                ? new RollOutAnswer.Waiting(what, $"its claim asks for {asked} and not for {wanted}: deploy it")
            : has is null ? new RollOutAnswer.Waiting(what, "has no volume yet")
            : Workload.Quantity(has) < bytes
                ? new RollOutAnswer.Waiting(
                    what,
                    $"has {has} of {wanted}; it is being made larger, or nobody does that (docs/runbooks/grow-storage.md)"
                )
            : new RollOutAnswer.Done(what, $"has {has}");
    }
}
