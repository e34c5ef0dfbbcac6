using System.Collections.Immutable;

namespace FksSre.Policies.Tests.Page;

/// <summary>Where the checks of a tool were read.</summary>
/// <param name="Name">Of the tool.</param>
/// <param name="Repository">On GitHub.</param>
/// <param name="Commit">That was read.</param>
/// <param name="Date">Of the commit.</param>
/// <param name="Count">How many checks are defined there.</param>
internal sealed record ForeignSet(string Name, string Repository, string Commit, string Date, int Count)
{
    /// <summary>Sorted by name.</summary>
    public static ImmutableArray<ForeignSet> All { get; } =
    [
        new("checkov", "bridgecrewio/checkov", "03d5fdad8d6154b1565799a7b1fb8070c158866f", "2026-08-20", 119),
        new("kube-linter", "stackrox/kube-linter", "35de568d49825fe0278d25d7fca5aa2467f9dd00", "2026-08-19", 63),
        new("kube-score", "zegl/kube-score", "06dedc9ccce58bff50a4f42a3ce0633dc72b0dfa", "2026-05-20", 39),
        new("kyverno", "kyverno/policies", "b9c4317ce02256dc66118e08bb3e9345e7bfce5c", "2026-03-06", 42),
        new("pint", "cloudflare/pint", "75663d6b0ed1cebb6399a368f98eb46e1b1568dc", "2026-08-07", 36),
        new("polaris", "FairwindsOps/polaris", "c0e23a233b2087272a7f524f1b922f4e3f2f9689", "2026-08-21", 44),
        new("trivy", "aquasecurity/trivy-checks", "80e5382269707262f35cf893bdc0805cb72217e9", "2026-08-21", 169),
    ];
}
