#pragma warning disable
using FksSre.Monitoring.RuleTests;
using FksSre.Policies.Tests.HostileMutations.Families;
using FksSre.Policies.Tests.HostileMutations.Making;
using FksSre.Stacks.Review;

namespace FksSre.Policies.Tests.HostileMutations;

public class HostileMutationTests
{
    [Fact]
    public async Task Explore()
    {
        var (_, registered) = await RealStack.ReadAsync("prod", RuleTestScope.None);
        var stack = new StackUnderAttack(ReviewedResources.Of(registered));
        await using var file = new StreamWriter("/tmp/mut-out.txt");
        var names = new HashSet<string>();
        foreach (var family in AllFamilies.List)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var (n, lost) = (0, new List<string>());
            foreach (var mutant in stack.Resources.SelectMany(family.Of))
            {
                n++;
                if (!names.Add(family.Name + ": " + mutant.Name))
                {
                    await file.WriteLineAsync($"TWICE {mutant.Name}");
                }
                if (stack.ReportedBy(mutant) is null)
                {
                    lost.Add(mutant.Name);
                }
            }
            await file.WriteLineAsync($"## {family.Name} {n} lost {lost.Count} in {clock.ElapsedMilliseconds} ms");
            foreach (var one in lost) { await file.WriteLineAsync($"{family.Name}: {one}"); }
            await file.FlushAsync();
        }
    }
}
