using System.Collections.Immutable;
using System.Text;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.RuleTests;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Registration;
using YamlDotNet.RepresentationModel;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>A service with hundreds of SLOs: its rules are more than an object may hold, and all of them must arrive.</summary>
public class LargeServiceTests
{
    /// <summary>Of etcd; the API server refuses what is larger, and a ConfigMap of as much already by its own rule.</summary>
    private const int RefusedFrom = 1024 * 1024;

    [Theory]
    [InlineData("attach with PrometheusRules")]
    [InlineData("attach with ConfigMaps")]
    [InlineData(Variants.Prod)]
    public async Task Rules_of_a_large_service_are_registered_whole_in_objects_that_are_not_refused(string variant)
    {
        var (plan, resources) = await RegisterAsync(variant, "big_shop", slos: 300);

        var rules = KubernetesObject.AllIn(resources).Where(o => o.Name.Contains("rules-big-shop", StringComparison.Ordinal)).ToList();
        Assert.True(rules.Count > 3);
        Assert.All(rules, o => Assert.InRange(Encoding.UTF8.GetByteCount(o.Content.ToJsonString()), 1, RefusedFrom - 1));
        Assert.Contains(rules, o => o.Name.EndsWith("rules-big-shop-part-4", StringComparison.Ordinal));
        Assert.Equal(
            plan.Rules.Single(file => file.Name == "big_shop").Groups.Select(group => group.Name).Order(StringComparer.Ordinal),
            rules.SelectMany(Groups).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The longest that a label takes, and what is put before and behind it must fit as well.</summary>
    [Theory]
    [InlineData("attach with PrometheusRules")]
    [InlineData("attach with ConfigMaps")]
    [InlineData(Variants.Prod)]
    public async Task Rules_of_a_service_with_a_long_id_have_names_and_labels_that_are_taken(string variant)
    {
        var (_, resources) = await RegisterAsync(variant, new('x', DnsNames.Longest), slos: 60);

        var rules = KubernetesObject.AllIn(resources).Where(o => o.Name.Contains("rules-xxxxx", StringComparison.Ordinal)).ToList();
        Assert.True(rules.Count > 1);
        Assert.Equal(rules.Count, rules.DistinctBy(o => o.Name).Count());
        Assert.All(
            rules.Select(o => o.Name).Concat(rules.SelectMany(o => o.Content["metadata"]!["labels"]!.AsObject().Select(l => $"{l.Value}"))),
            text => Assert.Matches("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$", text)
        );
    }

    private static async Task<(MonitoringPlan Plan, ImmutableArray<RegisteredResource> Resources)> RegisterAsync(
        string variant,
        string id,
        int slos
    )
    {
        var inputs = (await Registered.Of(variant)).Inputs;
        var plan = MonitoringPlan.Derive(Large(id, slos), DeployedEnvironment.Of(inputs.Settings, backups: null), RuleTestScope.None);
        var resources = await StackRegistration.RunAsync(
            inputs with
            {
                Plan = inputs.Plan with { Rules = plan.Rules },
            },
            StackSecrets.Of(Variants.All[variant])
        );
        return (plan, resources);
    }

    private static IEnumerable<string> Groups(KubernetesObject rules)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(rules.Content.ToJsonString()));
        var root = stream.Documents[0].RootNode;
        if (rules.Kind.Kind == OperatorYaml.Kind)
        {
            return Names(root["spec"]);
        }

        var file = Assert.Single(((YamlMappingNode)root["data"]).Children);
        Assert.EndsWith($"rules-{file.Key.ToString()[..^4].Replace('_', '-')}", rules.Name, StringComparison.Ordinal);
        stream = [];
        stream.Load(new StringReader(file.Value.ToString()));
        return Names(stream.Documents[0].RootNode);
    }

    private static IEnumerable<string> Names(YamlNode rules) =>
        ((YamlSequenceNode)rules["groups"]).Select(group => group["name"].ToString());

    private static ServiceLevels.Catalogue Large(string id, int slos)
    {
        var service = new ServiceDeclaration
        {
            Id = id,
            Port = null,
            Tier = Tier.High,
            Owner = "shop",
            Slos = [.. Enumerable.Range(0, slos).Select(Slo)],
        };
        return CatalogueValidation.Validate([service], Cadence.Default).Value!;
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
}
