using FksSre.Monitoring.Routing;
using FksSre.ServiceLevels;
using FksSre.Tests;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>
/// The keys under which incidents are open. A changed one orphans them, so each change here is read before it is accepted.
/// </summary>
public class GroupKeyTests
{
    private const string Accept = "FKS_ACCEPT";

    [Theory]
    [InlineData(Variants.Dev)]
    [InlineData(Variants.Prod)]
    public async Task Keys_are_the_committed_ones(string variant)
    {
        var file = Path.Combine(GoldenFile.Folder("stack"), variant, "groupkeys.txt");
        var keys = await KeysAsync(variant);
        if (Environment.GetEnvironmentVariable(Accept) != "1" && File.Exists(file) && Change(File.ReadAllText(file), keys) is { } change)
        {
            Assert.Fail(change);
        }

        GoldenFile.AssertSame(file, keys);
    }

    /// <summary>Of every SLO: what wakes people, and what becomes of it when it is a ticket.</summary>
    private static async Task<string> KeysAsync(string variant)
    {
        var plan = (await Registered.Of(variant)).Inputs.Plan;
        return string.Concat(
            plan.Catalogue.Slos.SelectMany(slo =>
                new[]
                {
                    $"page {slo.Service}/{slo.Id} {GroupKeys.OfPage(plan.Routing, slo)}\n",
                    $"ticket {slo.Service}/{slo.Id} {GroupKeys.Of(plan.Routing, Ticket(slo))}\n",
                }
            )
        );
    }

    private static Dictionary<string, string> Ticket(Slo slo) =>
        new()
        {
            ["alertname"] = "ErrorBudgetBurn",
            ["severity"] = "ticket",
            ["service"] = slo.Service,
            ["slo"] = slo.Id,
        };

    /// <returns>What to think of before the keys are accepted; null where nothing changed.</returns>
    private static string? Change(string committed, string actual)
    {
        var (before, after) = (Lines(committed), Lines(actual));
        var (gone, added) = (before.Except(after).ToList(), after.Except(before).ToList());
        var accept = $"{Accept}=1 dotnet test tests/FksSre.Stacks.Tests --filter GroupKeyTests";
        if (gone.Count == 0)
        {
            return added.Count == 0 ? null : $"{added.Count} keys are new. Accept them: {accept}";
        }

        return $"{gone.Count} keys are no longer there. Incidents that are open under them "
            + $"would never end by themselves:\n{string.Join('\n', gone)}\n"
            + $"Deploy while none of them is open, or end them by hand in PagerDuty afterwards: their "
            + $"dedup_key is the SHA-256 of the key. Then accept the new keys: {accept}";
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
