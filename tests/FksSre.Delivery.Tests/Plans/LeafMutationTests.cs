using System.Text.Json.Nodes;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison;

namespace FksSre.Delivery.Tests.Plans;

/// <summary>Nothing of a plan can differ without a word: no leaf is forgotten.</summary>
public class LeafMutationTests
{
    private const int PerShape = 2;

    private static readonly string[] _names = ["id", "name", "uid", "alert", "record", "receiver", "service"];

    [Fact]
    public async Task Every_leaf_that_differs_is_told_by_name()
    {
        var prod = await Renders.ProdAsync;
        var root = JsonNode.Parse(prod.Files["plan.json"])!;
        var mutations = Mutations(root, "", []).GroupBy(mutation => mutation.Shape).SelectMany(Sample).ToList();
        var silent = new List<string>();
        foreach (var mutation in mutations)
        {
            mutation.Do();
            var changes = PlanComparison.Of(prod, Renders.WithPlan(prod, root.ToJsonString())).ToList();
            mutation.Undo();
            if (!changes.Any(change => mutation.Names.Count == 0 || mutation.Names.Any(name => Says(change, name))))
            {
                silent.Add(
                    $"{mutation.Shape} of {string.Join('/', mutation.Names)}: "
                        + string.Join("; ", changes.Select(c => $"{c.Subject}: {c.Text}"))
                );
            }
        }

        Assert.Empty(silent);
        Assert.InRange(mutations.Count, 200, 400);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(prod.Files["plan.json"]), root));
    }

    [Fact]
    public async Task Order_of_members_is_no_difference()
    {
        var prod = await Renders.ProdAsync;

        var turned = Renders.WithPlan(prod, Turned(JsonNode.Parse(prod.Files["plan.json"])!).ToJsonString());

        Assert.Equal("", PlanLines.Of(prod, turned));
        Assert.Equal("", PlanLines.Of(turned, prod));
    }

    private static JsonNode Turned(JsonNode node) =>
        node switch
        {
            JsonObject o => new JsonObject(
                o.Reverse().Select(m => KeyValuePair.Create(m.Key, m.Value is { } value ? Turned(value) : null))
            ),
            JsonArray a => new JsonArray([.. a.Select(each => each is null ? null : Turned(each))]),
            _ => node.DeepClone(),
        };

    /// <summary>The first of a shape and one from its middle.</summary>
    private static IEnumerable<Mutation> Sample(IGrouping<string, Mutation> same)
    {
        var all = same.ToList();
        return Enumerable.Range(0, Math.Min(PerShape, all.Count)).Select(i => all[i * all.Count / PerShape]);
    }

    private static bool Says(Change change, string name) =>
        change.Subject.Contains(name, StringComparison.Ordinal)
        || change.Text.Contains(name, StringComparison.Ordinal)
        || change.Details.Any(detail => detail.Contains(name, StringComparison.Ordinal));

    private static IEnumerable<Mutation> Mutations(JsonNode node, string shape, IReadOnlyList<string> names)
    {
        switch (node)
        {
            case JsonObject o:
                var own = _names
                    .Select(name => o[name])
                    .OfType<JsonValue>()
                    .Select(value => value.ToString())
                    .Where(text => text.Length > 0)
                    .ToList();
                var known =
                    shape == ".environment" ? ["environment"]
                    : own.Count == 0 ? names
                    : [.. names.TakeLast(1), .. own.Take(1)];
                return o.SelectMany(m => Member(o, m.Key, m.Value, $"{shape}.{m.Key}", known)).ToList();
            case JsonArray a:
                return a.SelectMany((each, i) => Element(a, i, each!, $"{shape}[]", names)).ToList();
            default:
                return [];
        }
    }

    private static IEnumerable<Mutation> Member(JsonObject o, string key, JsonNode? value, string shape, IReadOnlyList<string> names) =>
        value switch
        {
            JsonValue leaf => [Set(() => o[key] = Other(leaf), () => o[key] = leaf.DeepClone(), shape, names)],
            null => [],
            _ => Mutations(value, shape, names),
        };

    private static IEnumerable<Mutation> Element(JsonArray a, int at, JsonNode element, string shape, IReadOnlyList<string> names)
    {
        var own = element is JsonObject o
            ? _names.Select(name => o[name]).OfType<JsonValue>().Select(value => value.ToString()).Take(1)
            : [];
        JsonNode? taken = null;
        yield return Set(
            () =>
            {
                taken = a[at];
                a.RemoveAt(at);
            },
            () => a.Insert(at, taken),
            $"{shape} removed",
            [.. names.TakeLast(1), .. own]
        );
        if (element is JsonValue leaf)
        {
            yield return Set(() => a[at] = Other(leaf), () => a[at] = leaf.DeepClone(), shape, names);
        }
        else
        {
            foreach (var mutation in Mutations(element, shape, names))
            {
                yield return mutation;
            }
        }
    }

    private static Mutation Set(Action @do, Action undo, string shape, IReadOnlyList<string> names) => new(shape, names, @do, undo);

    private static JsonNode Other(JsonValue leaf) =>
        leaf.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => leaf.GetValue<string>() + "x",
            System.Text.Json.JsonValueKind.True => false,
            System.Text.Json.JsonValueKind.False => true,
            _ => leaf.ToJsonString().Contains('.') ? leaf.GetValue<decimal>() / 2 : leaf.GetValue<int>() + 1,
        };

    private sealed record Mutation(string Shape, IReadOnlyList<string> Names, Action Do, Action Undo);
}
