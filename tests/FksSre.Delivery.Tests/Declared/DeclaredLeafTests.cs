using System.Text.Json.Nodes;
using FksSre.Delivery.Comparison;
using FksSre.Delivery.Rendered;
using FksSre.Delivery.Tests.Prepared;
using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels.Declarations;
using FksSre.Stacks.Catalogue;
using FksSre.Stacks.Configuration;
using Xunit.Sdk;

namespace FksSre.Delivery.Tests.Declared;

/// <summary>
/// No false "nothing differs": each leaf of what is declared is made another, and then either the preview says something, or not one byte
/// of the render is another.
/// </summary>
public class DeclaredLeafTests
{
    [Fact]
    public async Task Leaf_of_the_catalogue_that_differs_is_told_or_changes_no_byte()
    {
        var service = FksCatalogue.Services.Single(each => each.Id == "fks_api");
        var others = OtherValues.Of("fks_api", service).Select(other => (other.Path, With((ServiceDeclaration)other.Value!))).ToList();

        await AssertTold(others, services => Renders.OfAsync("prod", services), await Renders.ProdAsync, least: 20);

        static IReadOnlyList<ServiceDeclaration> With(ServiceDeclaration other) =>
            [.. FksCatalogue.Services.Select(each => each.Id == "fks_api" ? other : each)];
    }

    [Fact]
    public async Task Leaf_of_the_roster_that_differs_is_told_or_changes_no_byte()
    {
        var roster = PreparedRosters.Two;
        var others = OtherValues.Of("roster", roster).Select(other => (other.Path, (RosterDeclaration)other.Value!)).ToList();

        await AssertTold(others, other => Renders.OfAsync("prod", roster: other), await Renders.OfAsync("prod", roster: roster), least: 20);
    }

    [Fact]
    public async Task Leaf_of_the_configuration_that_differs_is_told_or_changes_no_byte()
    {
        var others = new List<(string, Func<StackConfiguration, StackConfiguration>)>();
        await Renders.OfAsync("prod", configure: configuration =>
        {
            foreach (var (key, value) in configuration.Values)
            {
                others.AddRange(Others(key, value).Select(other => (other.Path, Set(key, other.Value))));
            }

            return configuration;
        });

        await AssertTold(others, configure => Renders.OfAsync("prod", configure: configure), await Renders.ProdAsync, least: 9);

        static Func<StackConfiguration, StackConfiguration> Set(string key, string value) =>
            configuration => PreparedChange.With(configuration, key, value);
    }

    private static async Task AssertTold<T>(
        IReadOnlyCollection<(string Path, T Other)> others,
        Func<T, Task<RenderedEnvironment>> render,
        RenderedEnvironment before,
        int least
    )
    {
        var (told, silent, wrong) = (0, 0, new List<string>());
        foreach (var (path, other) in others)
        {
            RenderedEnvironment after;
            try
            {
                after = await render(other);
            }
            catch (XunitException)
            {
                // What is not legal is refused, and has no preview.
                continue;
            }

            var isEqual = before.Files.SequenceEqual(after.Files);
            var isSilent = EnvironmentComparison.Of(before, after, Renders.Now).IsEmpty;
            (told, silent) = isSilent ? (told, silent + 1) : (told + 1, silent);
            if (isSilent != isEqual)
            {
                wrong.Add($"{path}: {(isEqual ? "told, and no byte differs" : "not told")}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(told >= least, $"{told} told, {silent} silent of {others.Count}");
    }

    private static IEnumerable<(string Path, string Value)> Others(string key, string value) =>
        value.StartsWith('{') ? Others(key, JsonNode.Parse(value)!, []) : [(key, value + "x")];

    private static IEnumerable<(string Path, string Value)> Others(string key, JsonNode root, string[] steps)
    {
        var node = steps.Aggregate(root, (at, step) => at[step]!);
        if (node is JsonObject children)
        {
            return children.Select(child => child.Key).ToList().SelectMany(child => Others(key, root, [.. steps, child]));
        }

        return Texts(node).Select(text => ($"{key}/{string.Join('/', steps)}", With(text)));

        string With(JsonNode? other)
        {
            var copy = root.DeepClone();
            var parent = (JsonObject)steps[..^1].Aggregate(copy, (at, step) => at[step]!);
            if (other is null)
            {
                parent.Remove(steps[^1]);
            }
            else
            {
                parent[steps[^1]] = other;
            }

            return copy.ToJsonString();
        }
    }

    /// <summary>Another number, another amount, or nothing.</summary>
    private static IEnumerable<JsonNode?> Texts(JsonNode leaf)
    {
        yield return null;
        if (leaf.GetValueKind() == System.Text.Json.JsonValueKind.Number)
        {
            yield return leaf.GetValue<decimal>() + 1m;
            yield return leaf.GetValue<decimal>() + 2m;
        }
        else
        {
            var text = leaf.ToString();
            yield return text + "x";
            yield return text.StartsWith('9') ? "8" + text[1..]
            : text.StartsWith('h') ? text + "/y"
            : "9" + text[1..];
        }
    }
}
