using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FksSre.Stacks.Registration;
using FksSre.Stacks.Tests.Configuration;
using FksSre.Tests;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>The page of what ends when names all that any stack may register, and nothing else.</summary>
public partial class DeprecationTests
{
    private static readonly string[] _lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Folder, "docs", "deprecations.md"));

    [Fact]
    public async Task Every_API_version_is_listed_with_its_kinds()
    {
        var used = (await AllAsync())
            .Where(r => r.Type.StartsWith("kubernetes:", StringComparison.Ordinal))
            .Select(r => r.Type.Split(':'))
            .Select(parts =>
                (Version: parts[1] == "core/v1" ? "v1" : parts[1], Kind: parts[2].Replace("Patch", "", StringComparison.Ordinal))
            )
            .GroupBy(each => each.Version, each => each.Kind)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Distinct().Order(StringComparer.Ordinal))}");

        Assert.Equal(
            used.Order(StringComparer.Ordinal),
            Rows("## Kubernetes")
                .Select(row =>
                    $"{Names(row[0]).Single()}: "
                    + $"{string.Join(", ", Brackets().Replace(row[1], "").Split(',', StringSplitOptions.TrimEntries))}"
                )
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Every_other_type_is_listed()
    {
        var used = (await AllAsync())
            .Select(r => r.Type)
            .Where(type =>
                type.Split(':')[0] is "pulumi" or "random" or "grafana" or "pagerduty"
                && !type.StartsWith("pulumi:providers:", StringComparison.Ordinal)
            );

        var listed = Rows("## Pulumi's resource types").SelectMany(row => Names(row[0])).ToHashSet(StringComparer.Ordinal);
        Assert.Subset(listed, used.ToHashSet(StringComparer.Ordinal));
        // Those that only a paid account of PagerDuty can have.
        Assert.Equal(
            ["alertGroupingSetting", "businessService", "serviceDependency", "team", "teamMembership"],
            listed.Except(used).Select(type => type.Split(':', '/')[2]).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Every_image_is_listed()
    {
        var used = (await AllAsync())
            .SelectMany(r => Images(r.Inputs))
            .Select(image => image.Split('@')[0])
            .Select(image => image[..image.LastIndexOf(':')]);

        Assert.Equal(
            used.Distinct().Order(StringComparer.Ordinal),
            Rows("## Images").SelectMany(row => Names(row[0])).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_row_says_when_it_ends() =>
        Assert.All(_lines.Where(line => line.StartsWith("| `", StringComparison.Ordinal)), line =>
            Assert.True(line.Trim('|', ' ').Split('|')[^1].Trim().Length > 10, line)
        );

    private static async Task<IEnumerable<RegisteredResource>> AllAsync()
    {
        var all = new List<RegisteredResource>();
        foreach (var variant in Variants.All.Keys)
        {
            all.AddRange((await Registered.Of(variant)).Resources);
        }

        // Only looked at where a class is named.
        all.AddRange(
            (await Registered.RunAsync(Variants.File(Variants.Dev).At("standalone.prometheus.storageClass", "\"fast\""))).Resources
        );
        return all;
    }

    private static IEnumerable<string> Images(JsonNode? node) =>
        node switch
        {
            JsonObject all => all.SelectMany(entry =>
                entry is { Key: "image", Value: JsonValue image } ? [image.GetValue<string>()] : Images(entry.Value)
            ),
            JsonArray items => items.SelectMany(Images),
            _ => [],
        };

    /// <summary>The cells of the table under a heading.</summary>
    private static IEnumerable<string[]> Rows(string heading) =>
        _lines
            .SkipWhile(line => line != heading)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    private static IEnumerable<string> Names(string cell) => Quoted().Matches(cell).Select(match => match.Groups["name"].Value);

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex(@" \([^)]*\)")]
    private static partial Regex Brackets();
}
