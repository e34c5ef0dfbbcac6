using FksSre.Tests;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>The double is a copy, and a copy that refuses less than its original would let through what PagerDuty refuses.</summary>
public class DoubleStrictnessTests
{
    private static readonly string[] _refusals = ["invalid(", "fail(", "raise Api(", "denied(", "unable(", "not_found("];

    [Fact]
    public void Copy_refuses_all_that_its_original_refuses()
    {
        var original = Path.Combine(RepositoryRoot.Folder, "..", "shared", "tools", "pagerduty-double");
        if (!Directory.Exists(original))
        {
            return;
        }

        var copy = Path.Combine(RepositoryRoot.Folder, "tests", "PagerDutyDouble");
        var kept = File.ReadLines(Path.Combine(copy, "pd_double.py")).Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
        var refusing = File.ReadLines(Path.Combine(original, "pd_double.py"))
            .Select(line => line.Trim())
            .Where(line => _refusals.Any(line.Contains))
            .ToList();
        Assert.True(refusing.Count > 100);
        // The one that says how long to wait has learnt another header.
        Assert.DoesNotContain(refusing, line => !kept.Contains(line) && !line.StartsWith("raise Api(429, ", StringComparison.Ordinal));
        Assert.All(new[] { "schema.json", "zones.txt" }, file =>
            Assert.Equal(File.ReadAllText(Path.Combine(original, file)), File.ReadAllText(Path.Combine(copy, file)))
        );
    }

    /// <summary>Settings with which the double takes more than PagerDuty does.</summary>
    [Theory]
    [InlineData("zones = \"iana\"")]
    [InlineData("zones: \"iana\"")]
    [InlineData("strict = false")]
    [InlineData("--lax")]
    public void No_test_makes_the_double_kinder_than_PagerDuty(string setting) =>
        Assert.DoesNotContain(
            Directory
                .EnumerateFiles(Path.Combine(RepositoryRoot.Folder, "tests"), "*.cs", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) is not "DoubleStrictnessTests.cs"),
            file => File.ReadAllText(file).Contains(setting, StringComparison.Ordinal)
        );
}
