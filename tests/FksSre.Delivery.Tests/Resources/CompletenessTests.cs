using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Tests.Resources;

/// <summary>Whatever differs in what is registered is told, and by name.</summary>
public partial class CompletenessTests
{
    private const int OfEachShape = 2;

    [Theory]
    [InlineData("prod")]
    [InlineData("dev")]
    public async Task Each_changed_value_of_each_resource_is_told_by_its_name(string environment)
    {
        var whole = environment == "prod" ? await Renders.ProdAsync : await Renders.DevAsync;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var silent = new List<string>();
        foreach (var resource in whole.Resources.Values)
        {
            var before = Alone(whole, resource);
            foreach (var path in Leaves(Edits.Json(resource)))
            {
                var shape = $"{resource.Type} {Varying().Replace(string.Join('/', path), "#")}";
                seen[shape] = seen.GetValueOrDefault(shape) + 1;
                if (seen[shape] <= OfEachShape)
                {
                    var after = Alone(whole, Mutated(resource, path));
                    if (!EnvironmentComparison.Of(before, after, Renders.Now).Any(change => Names(change, resource)))
                    {
                        silent.Add($"{resource.Name} {string.Join('/', path)}");
                    }
                }
            }
        }

        Assert.Equal([], silent);
        Assert.True(seen.Count > 300, $"{seen.Count} shapes of paths are too few to prove anything");
    }

    [Fact]
    public async Task Order_of_resources_and_members_is_no_difference()
    {
        var prod = await Renders.ProdAsync;
        var shuffled = prod with
        {
            Resources = prod
                .Resources.Values.Reverse()
                .Select(resource => Edits.Resource(Reversed(Edits.Json(resource))!.AsObject()))
                .ToImmutableSortedDictionary(resource => resource.Urn, resource => resource, StringComparer.Ordinal),
        };

        Assert.Empty(EnvironmentComparison.Of(prod, shuffled, Renders.Now));
    }

    [Fact]
    public async Task Each_resource_that_comes_or_goes_is_told_by_its_name()
    {
        var prod = await Renders.ProdAsync;
        foreach (var resource in prod.Resources.Values)
        {
            var alone = Alone(prod, resource);
            var less = alone with { Resources = alone.Resources.Remove(resource.Urn) };
            Assert.Contains(EnvironmentComparison.Of(alone, less, Renders.Now), change => Names(change, resource));
            Assert.Contains(EnvironmentComparison.Of(less, alone, Renders.Now), change => Names(change, resource));
        }
    }

    /// <summary>With its provider alone, so that thousands of comparisons take seconds.</summary>
    private static RenderedEnvironment Alone(RenderedEnvironment whole, RenderedResource resource)
    {
        var alone = ImmutableSortedDictionary.Create<string, RenderedResource>(StringComparer.Ordinal).SetItem(resource.Urn, resource);
        return whole with
        {
            Resources = whole.Resources.TryGetValue(resource.Options.Provider, out var provider)
                ? alone.SetItem(provider.Urn, provider)
                : alone,
        };
    }

    /// <summary>Schedules and policies go by the names that the roster gives them.</summary>
    private static bool Names(Change change, RenderedResource resource) =>
        new[] { change.Subject, change.Text }.Concat(change.Details).Any(text => text.Contains(resource.Name, StringComparison.Ordinal))
        || (change.Topic is Topic.OnCall && change.Subject is "schedules/primary" && resource.Name == "oncall-schedule-primary")
        || (change.Topic is Topic.OnCall && change.Subject is "policies/fks" && resource.Name == "oncall-policy-fks");

    private static IEnumerable<ImmutableArray<object>> Leaves(JsonNode? node) =>
        node switch
        {
            JsonObject { Count: > 0 } members => members.SelectMany(member =>
                Leaves(member.Value).Select(rest => rest.Insert(0, member.Key))
            ),
            JsonArray { Count: > 0 } list => list.SelectMany((element, at) => Leaves(element).Select(rest => rest.Insert(0, at))),
            _ =>
            [
                [],
            ],
        };

    private static RenderedResource Mutated(RenderedResource resource, ImmutableArray<object> path)
    {
        var json = Edits.Json(resource);
        var leaf = path.Aggregate((JsonNode?)json, (node, step) => step is int at ? node![at] : node![(string)step]);
        json.Set(Mutated(leaf), [.. path]);
        return Edits.Resource(json);
    }

    private static JsonNode Mutated(JsonNode? leaf) =>
        leaf switch
        {
            null => "mutated",
            JsonObject => new JsonObject { ["mutated"] = "mutated" },
            JsonArray => new JsonArray("mutated"),
            JsonValue value when value.TryGetValue<bool>(out var flag) => !flag,
            JsonValue value when value.TryGetValue<decimal>(out var number) => number + 1,
            _ => $"{leaf.GetValue<string>()}x",
        };

    private static JsonNode? Reversed(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members.Reverse().Select(member => KeyValuePair.Create(member.Key, Reversed(member.Value)))
            ),
            JsonArray list => new JsonArray([.. list.Select(Reversed)]),
            _ => node?.DeepClone(),
        };

    /// <summary>Positions in lists, and the names of files.</summary>
    [GeneratedRegex("[0-9]+|(?<=^inputs/(data|stringData)/).*$")]
    private static partial Regex Varying();
}
