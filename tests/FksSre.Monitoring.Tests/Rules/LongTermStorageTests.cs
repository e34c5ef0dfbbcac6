using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.Settings;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Rules;

public class LongTermStorageTests
{
    private static readonly AlertLinks _links = new("https://runbooks.example/", "https://grafana.example");

    public static TheoryData<LongTermStorage> Stores =>
        [new LongTermStorage.RemoteWrite(new("https://store.example/write"), HasToken: true), new LongTermStorage.ThanosSidecar()];

    [Theory]
    [MemberData(nameof(Stores))]
    public void Rules_pass_the_tests_derived_with_them(LongTermStorage store)
    {
        using var folder = new ScratchFolder();
        folder.Write($"rules/{LongTermStorageRules.File}.yml", RuleYaml.Render(LongTermStorageRules.Derive(store, _links)!));
        folder.Write("tests/tests.yml", RuleTestYaml.Render(RuleTests.LongTermStorageTests.Derive(store)!));
        var (passed, output) = PromtoolCommand.Test(folder.Path, "tests/tests.yml");
        Assert.True(passed, output);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Rules_that_look_the_other_way_fail_them(LongTermStorage store)
    {
        var rules = RuleYaml.Render(LongTermStorageRules.Derive(store, _links)!);
        foreach (
            var wrong in (string[])
                [
                    rules.Replace(" > 0", " < 0", StringComparison.Ordinal),
                    rules.Replace("time() -", "time() +", StringComparison.Ordinal),
                    rules.Replace("\"15m\"", "\"9h\"", StringComparison.Ordinal),
                ]
        )
        {
            Assert.NotEqual(rules, wrong);
            using var folder = new ScratchFolder();
            folder.Write($"rules/{LongTermStorageRules.File}.yml", wrong);
            folder.Write("tests/tests.yml", RuleTestYaml.Render(RuleTests.LongTermStorageTests.Derive(store)!));
            Assert.False(PromtoolCommand.Run(folder.Path, "test", "rules", "tests/tests.yml").Passed, wrong);
        }
    }

    [Fact]
    public void Nothing_watches_a_store_that_is_not_there() => Assert.Null(LongTermStorageRules.Derive(new LongTermStorage.None(), _links));
}
