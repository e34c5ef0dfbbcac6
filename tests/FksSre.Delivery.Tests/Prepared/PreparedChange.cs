using System.Text.Json.Nodes;
using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels.Declarations;
using FksSre.Stacks.Catalogue;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Roster;

namespace FksSre.Delivery.Tests.Prepared;

/// <summary>An edit of the catalogue, the roster or the configuration, as somebody makes it.</summary>
/// <param name="Environment">Where it is looked at.</param>
internal sealed record PreparedChange(string Environment)
{
    private const string Standalone = "fks-sre:standalone";

    /// <summary>Before it. Default: the platform's.</summary>
    public RosterDeclaration RosterBefore { get; init; } = FksRoster.Roster;

    /// <summary>After it. Default: as before.</summary>
    public RosterDeclaration? Roster { get; init; }

    /// <summary>After it. Default: as before.</summary>
    public IReadOnlyList<ServiceDeclaration> Services { get; init; } = FksCatalogue.Services;

    /// <summary>Of the configuration. Default: nothing.</summary>
    public Func<StackConfiguration, StackConfiguration> Configure { get; init; } = configuration => configuration;

    /// <summary>Of prod's catalogue.</summary>
    public static PreparedChange Of(string service, Func<ServiceDeclaration, ServiceDeclaration> change) =>
        new("prod") { Services = Renders.With(service, change) };

    /// <summary>Of one SLO of prod's catalogue.</summary>
    public static PreparedChange Of(string service, string slo, Func<SloDeclaration, SloDeclaration> change) =>
        Of(service, declared => declared with { Slos = [.. declared.Slos.Select(each => each.Id == slo ? change(each) : each)] });

    /// <summary>Of prod's roster.</summary>
    public static PreparedChange Of(RosterDeclaration before, RosterDeclaration after) =>
        new("prod") { RosterBefore = before, Roster = after };

    /// <summary>Of one setting within <c>fks-sre:standalone</c>, of prod.</summary>
    /// <param name="path">With dots.</param>
    /// <param name="json">The new value.</param>
    public static PreparedChange Setting(string path, string json) =>
        new("prod")
        {
            Configure = configuration =>
            {
                var standalone = JsonNode.Parse(configuration.Values[Standalone])!;
                var steps = path.Split('.');
                steps[..^1].Aggregate(standalone, (node, step) => node[step]!)[steps[^1]] = JsonNode.Parse(json);
                return With(configuration, Standalone, standalone.ToJsonString());
            },
        };

    public static StackConfiguration With(StackConfiguration configuration, string key, string? value) =>
        configuration with
        {
            Values = value is null ? configuration.Values.Remove(key) : configuration.Values.SetItem(key, value),
        };
}
