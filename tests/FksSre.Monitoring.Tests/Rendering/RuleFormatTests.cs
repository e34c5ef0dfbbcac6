using System.Text;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;

namespace FksSre.Monitoring.Tests.Rendering;

public sealed class RuleFormatTests
{
    /// <summary>"metadata.annotations: Too long: must have at most 262144 bytes", as the API server says.</summary>
    private const int MostOfAnnotations = 262_144;

    private static readonly AlertLinks _links = new("https://runbooks.example/", null);

    [Fact]
    public void Operator_objects_are_split_below_the_limit_and_lose_no_group()
    {
        var rules = ServiceRules.Derive(Service(slos: 120), _links);

        var objects = RuleFormats.Render(rules, RuleFormat.Operator, "shop").ToList();

        Assert.True(objects.Count > 1);
        Assert.All(objects, o => Assert.InRange(LastApplied(o.Text), 32 * 1024, MostOfAnnotations));
        Assert.Equal(rules.Groups.Select(g => g.Name), objects.SelectMany(o => Groups(Parsed(o.Text)["spec"])));
        Assert.Equal(["operator/shop.yml", "operator/shop-part-2.yml"], objects.Take(2).Select(o => o.Path));
        Assert.Equal("shop-part-2", Parsed(objects[1].Text)["metadata"]["name"].ToString());
    }

    [Fact]
    public void Vmalert_gets_no_key_that_it_refuses()
    {
        var rules = ServiceRules.Derive(Service(slos: 1), _links);

        Assert.Contains(
            "keep_firing_for",
            Assert.Single(RuleFormats.Render(rules, RuleFormat.Prometheus, "shop")).Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "keep_firing_for",
            Assert.Single(RuleFormats.Render(rules, RuleFormat.VictoriaMetrics, "shop")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Mimir_gets_the_same_groups_in_a_namespace()
    {
        var rules = ServiceRules.Derive(Service(slos: 2), _links);

        var file = Assert.Single(RuleFormats.Render(rules, RuleFormat.Mimir, "shop"));

        Assert.Equal("mimir/shop.yml", file.Path);
        Assert.Equal("shop", Parsed(file.Text)["namespace"].ToString());
        Assert.Equal(rules.Groups.Select(g => g.Name), Groups(Parsed(file.Text)));
    }

    [Fact]
    public void Dns_names_are_legal_and_never_shared()
    {
        string[] ids = ["fks_api", "fks-api", "FKS_API", "shop", "日本", "-", new string('x', 90), "a.b"];

        var names = DnsNames.Of(ids);

        Assert.Equal("shop", names["shop"]);
        Assert.Equal("a-b", names["a.b"]);
        Assert.Equal(ids.Length, names.Values.Distinct().Count());
        Assert.All(names.Values, name => Assert.Matches("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", name));
    }

    private static Service Service(int slos)
    {
        var declaration = new ServiceDeclaration
        {
            Id = "shop",
            Port = null,
            Tier = Tier.High,
            Owner = "shop",
            Slos = [.. Enumerable.Range(0, slos).Select(Slo)],
        };
        return CatalogueValidation.Validate([declaration], Cadence.Default).Value!.Services[0];
    }

    private static SloDeclaration Slo(int number) =>
        new()
        {
            Id = $"slo-{number}",
            ObjectivePercent = 99.9m,
            Sli = new SliDeclaration.Explicit(
                new Sli.Availability(
                    $"requests-{number}",
                    new EventSource.Counter(new("errors_total", LabelMatcher.Equal("path", $"/{number}"))),
                    new EventSource.Counter(new("requests_total", LabelMatcher.Equal("path", $"/{number}")))
                )
            ),
        };

    /// <summary>In bytes, as kubectl keeps an object: as JSON, in which Go escapes three more characters with six.</summary>
    private static int LastApplied(string text)
    {
        var json = new SerializerBuilder().JsonCompatible().Build().Serialize(new DeserializerBuilder().Build().Deserialize(text)!);
        return Encoding.UTF8.GetByteCount(json) + (5 * json.Count(c => c is '<' or '>' or '&'));
    }

    private static IEnumerable<string> Groups(YamlNode spec) => ((YamlSequenceNode)spec["groups"]).Select(g => g["name"].ToString());

    private static YamlNode Parsed(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }
}
