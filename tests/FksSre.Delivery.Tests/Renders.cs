using FksSre.Delivery.Rendered;
using FksSre.Monitoring.RuleTests;
using FksSre.Monitoring.Settings;
using FksSre.OnCall.Declarations;
using FksSre.Ops.Commands;
using FksSre.ServiceLevels.Declarations;
using FksSre.Stacks.Catalogue;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Roster;
using FksSre.Tests;
using NodaTime;

namespace FksSre.Delivery.Tests;

/// <summary>The real environments, or what they would be with another catalogue, roster or configuration.</summary>
internal static class Renders
{
    /// <summary>A Monday, a while before anything of the roster changes.</summary>
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 12, 0);

    public static Task<RenderedEnvironment> ProdAsync { get; } = OfAsync("prod");

    public static Task<RenderedEnvironment> DevAsync { get; } = OfAsync("dev");

    /// <param name="environment">Its configuration is that of its file.</param>
    /// <param name="services">Default: those of the catalogue.</param>
    /// <param name="roster">Default: the platform's.</param>
    /// <param name="configure">Changes the configuration.</param>
    /// <param name="release">That it records. Default: none.</param>
    public static async Task<RenderedEnvironment> OfAsync(
        string environment,
        IReadOnlyList<ServiceDeclaration>? services = null,
        RosterDeclaration? roster = null,
        Func<StackConfiguration, StackConfiguration>? configure = null,
        Release? release = null
    )
    {
        var configuration = StackFiles.Configuration(RepositoryRoot.Folder, environment).Value!;
        configuration = configure?.Invoke(configuration) ?? configuration;
        var inputs = StackInputs.Check(
            new(configuration, []),
            services ?? FksCatalogue.Services,
            roster ?? FksRoster.Roster,
            Now,
            RuleTestScope.Live
        );
        Assert.True(inputs.Value is not null, string.Join('\n', inputs.Findings));
        var named = release is null ? inputs.Value : inputs.Value.Recording(release);
        var stack = await StackFiles.RenderAsync(configuration, named);
        var read = RenderedEnvironment.Read(environment, stack.Files);
        Assert.Empty(read.Findings);
        return read.Value!;
    }

    /// <summary>The catalogue with one service changed.</summary>
    public static IReadOnlyList<ServiceDeclaration> With(string service, Func<ServiceDeclaration, ServiceDeclaration> change) =>
        [.. FksCatalogue.Services.Select(each => each.Id == service ? change(each) : each)];

    /// <summary>The same with other texts in its plan, each of which is there.</summary>
    public static RenderedEnvironment Edited(RenderedEnvironment side, params (string Before, string After)[] edits)
    {
        var plan = side.Files["plan.json"];
        foreach (var (before, after) in edits)
        {
            Assert.Contains(before, plan, StringComparison.Ordinal);
            plan = plan.Replace(before, after, StringComparison.Ordinal);
        }

        return WithPlan(side, plan);
    }

    /// <summary>The same files with another plan; only it is read anew.</summary>
    public static RenderedEnvironment WithPlan(RenderedEnvironment side, string plan)
    {
        var read = RenderedEnvironment.Read("edited", [new("plan.json", plan), new("resources.json", "[]")]);
        Assert.True(read.Value is not null, string.Join('\n', read.Findings));
        return side with { Files = side.Files.SetItem("plan.json", plan), Plan = read.Value.Plan };
    }
}
