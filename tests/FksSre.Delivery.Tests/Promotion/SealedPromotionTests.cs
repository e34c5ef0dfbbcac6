using System.Text.Json.Nodes;
using FksSre.Delivery.Promotion;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Configuration.Sources;

namespace FksSre.Delivery.Tests.Promotion;

/// <summary>What a promotion leaves in the stack's file, and how an edit of it is noticed.</summary>
public class SealedPromotionTests
{
    private const string File = """
        # Prod.
        config:
          fks-sre:context: fks-prod
          fks-sre:standalone:
            prometheus:
              replicas: 2   # two
        encryptionsalt: v1:abc

        """;

    private static readonly PromotedRelease _promotion = new(
        "123456789012",
        "8d1f6c2b7a9e4d3c5b6a7f8e9d0c1b2a3f4e5d6c",
        "2026-11-23T07:00:00Z",
        "Ada \"A\" Løvelace",
        [new("soak", "pass", "x{release=\"a\"}", "61 m", "61", "2026-11-23T06:59:58Z"), new("pages", "pass", "count(x)", "0", "", "")]
    )
    {
        Overrides = [new("fks_api/latency", "2026-12-05", "Bob", "# no comment: \"why\"")],
        Hold = new("prod paged at night", "Ada", "2026-11-23T07:00:00Z"),
    };

    [Fact]
    public void Promotion_is_read_back_from_the_file_it_was_written_to_with_its_seal_intact()
    {
        var file = StackFileText.With(File, SealedPromotion.Of(_promotion));

        var text = Read(file);
        Assert.True(SealedPromotion.IsIntact(text));
        Assert.Equal("123456789012", SealedPromotion.ReleaseIn(text));
        var read = SealedPromotion.Read(text)!;
        Assert.Equal(_promotion.Gates, read.Gates);
        Assert.Equal(_promotion.Overrides, read.Overrides);
        Assert.Equal((_promotion.By, _promotion.Hold), (read.By, read.Hold));
    }

    [Fact]
    public void Rest_of_the_file_stays_as_it_stands_and_a_second_promotion_takes_the_place_of_the_first()
    {
        var first = StackFileText.With(File, SealedPromotion.Of(_promotion));
        var second = StackFileText.With(first, SealedPromotion.Of(_promotion with { Hold = null, Overrides = [] }));

        Assert.Single(second.Split('\n'), line => line == "  fks-sre:release:");
        Assert.Null(SealedPromotion.Read(Read(second))!.Hold);
        Assert.True(SealedPromotion.IsIntact(Read(second)));
        Assert.Equal(File, Without(second));
    }

    [Fact]
    public void Every_single_edit_breaks_the_seal()
    {
        var intact = SealedPromotion.Of(_promotion);
        var edits = 0;
        foreach (var path in Leaves(intact, []).Where(path => path[^1] is not "seal").ToList())
        {
            var edited = intact.DeepClone().AsObject();
            Edit(edited, path);
            Assert.False(SealedPromotion.IsIntact(edited.ToJsonString()), string.Join('/', path));
            edits++;
        }

        Assert.Equal(23, edits);
        Assert.True(SealedPromotion.IsIntact(intact.ToJsonString()));
        Assert.False(SealedPromotion.IsIntact("not even JSON"));
        Assert.False(SealedPromotion.IsIntact("""{"release": "123456789012"}"""));
    }

    /// <summary>As Pulumi writes what looks like a number.</summary>
    [Fact]
    public void Number_without_quotes_is_the_same_text()
    {
        var text = SealedPromotion.Of(_promotion).ToJsonString().Replace("\"123456789012\"", "123456789012", StringComparison.Ordinal);

        Assert.True(SealedPromotion.IsIntact(text));
        Assert.Equal("123456789012", SealedPromotion.ReleaseIn(text));
    }

    private static string Read(string file) => StackConfigurationSources.FromFile("prod", file).Value!.Values[ConfigKeys.Release];

    private static string Without(string file)
    {
        var lines = file.Split('\n').ToList();
        var at = lines.IndexOf("  fks-sre:release:");
        var end = lines.FindIndex(at + 1, line => !line.StartsWith("    ", StringComparison.Ordinal));
        return string.Join('\n', lines.Take(at).Concat(lines.Skip(end)));
    }

    private static IEnumerable<string[]> Leaves(JsonNode? node, string[] path) =>
        node switch
        {
            JsonObject entries => entries.SelectMany(entry => Leaves(entry.Value, [.. path, entry.Key])),
            JsonArray items => items.SelectMany((item, place) => Leaves(item, [.. path, $"{place}"])),
            _ => [path],
        };

    private static void Edit(JsonNode node, string[] path)
    {
        foreach (var step in path[..^1])
        {
            node = node is JsonArray items ? items[int.Parse(step)]! : node[step]!;
        }

        node[path[^1]] = node[path[^1]]!.GetValue<string>() + "x";
    }
}
