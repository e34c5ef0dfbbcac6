using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.Tests;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Golden;

public class GoldenTests
{
    public static TheoryData<string> Names => [.. GoldenCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rules_are_the_committed_ones(string name)
    {
        var rules = RuleYaml.Render(ServiceRules.Derive(GoldenCases.Valid(name), GoldenCases.Links));
        var file = Path.Combine(GoldenFile.Folder(name), "rules.yml");
        GoldenFile.AssertSame(file, rules);
        PromtoolCommand.Accepts([file]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule_tests_are_the_committed_ones(string name)
    {
        var service = GoldenCases.Valid(name);
        var rules = ServiceRules.Derive(service, GoldenCases.Links) with { Name = "rules" };
        var live = RuleTestDerivation.Derive(service, rules).First();
        GoldenFile.AssertSame(
            Path.Combine(GoldenFile.Folder(name), "tests.yml"),
            RuleTestYaml.Render(live).Replace("../rules/rules.yml", "rules.yml", StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rules_pass_the_tests_derived_with_them(string name)
    {
        var service = GoldenCases.Valid(name);
        var rules = ServiceRules.Derive(service, GoldenCases.Links) with { Name = "rules" };
        using var folder = new ScratchFolder();
        folder.Write("rules/rules.yml", RuleYaml.Render(rules));
        foreach (var file in RuleTestDerivation.Derive(service, rules))
        {
            folder.Write("tests/tests.yml", RuleTestYaml.Render(file));
            var (passed, output) = PromtoolCommand.Test(folder.Path, "tests/tests.yml");
            Assert.True(passed, output);
        }
    }

    [Fact]
    public void Every_committed_case_is_tested() =>
        Assert.Equal(
            GoldenCases.All.Keys.Order(StringComparer.Ordinal),
            Directory
                .EnumerateDirectories(GoldenFile.Folder(""))
                .Where(folder => File.Exists(Path.Combine(folder, "rules.yml")))
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );
}
