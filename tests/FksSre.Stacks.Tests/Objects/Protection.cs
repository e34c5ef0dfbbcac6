using System.Collections.Immutable;
using FksSre.Stacks.Registration;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>What holds data or wakes people is kept from deletion where it is dear, and nothing is kept where it is not.</summary>
internal static class Protection
{
    private static readonly HashSet<string> _vital = new(StringComparer.Ordinal)
    {
        "kubernetes:core/v1:Namespace",
        "kubernetes:core/v1:PersistentVolumeClaim",
        "kubernetes:apps/v1:StatefulSet",
        "pagerduty:index/schedule:Schedule",
        "pagerduty:index/escalationPolicy:EscalationPolicy",
        "pagerduty:index/service:Service",
    };

    /// <summary>It stands above services, wakes nobody, and is there on some of PagerDuty's plans only.</summary>
    private const string MayBeEither = "pagerduty:index/businessService:BusinessService";

    /// <summary>It changes a claim that is not ours to delete, so leaving the program never does anything to it.</summary>
    private const string AlwaysRetained = "kubernetes:core/v1:PersistentVolumeClaimPatch";

    public static IEnumerable<string> Problems(ImmutableArray<RegisteredResource> resources, bool isProtected)
    {
        // What is only looked at is not ours to keep or to delete.
        foreach (var resource in resources.Where(r => r.Read is null && r.Type is not (MayBeEither or AlwaysRetained)))
        {
            var isKept = resource.Options.Protect || resource.Options.RetainOnDelete;
            if (isKept != (isProtected && _vital.Contains(resource.Type)))
            {
                yield return $"{resource.Type} {resource.Name}: {(isKept ? "kept" : "may be deleted")}";
            }
        }

        foreach (var patch in resources.Where(r => r.Type == AlwaysRetained && r.Options is not { RetainOnDelete: true, Protect: false }))
        {
            yield return $"{patch.Type} {patch.Name}: not left alone when it goes";
        }

        if (isProtected)
        {
            foreach (var type in _vital.Except(resources.Select(r => r.Type)).Order(StringComparer.Ordinal))
            {
                yield return $"{type}: there is none";
            }
        }
    }
}
