using System.Collections.Immutable;
using FksSre.Components.Labels;
using FksSre.Components.OnCall;
using FksSre.Monitoring.Settings;
using FksSre.Stacks.Cluster;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Deployed;
using FksSre.Stacks.Inputs;
using Pulumi;

namespace FksSre.Stacks;

/// <summary>One environment: everything that its plan says, registered with the engine.</summary>
public sealed class FksStack : Stack
{
    /// <param name="inputs">Checked.</param>
    /// <param name="secrets">Of the same configuration.</param>
    /// <param name="state">What the last deployment left.</param>
    /// <param name="questions">Keeps what the engine is asked to look at.</param>
    /// <param name="transformations">Beside the one that labels everything; they see what it made.</param>
    public FksStack(
        StackInputs inputs,
        StackSecrets secrets,
        DeployedState state,
        ClusterQuestions questions,
        params IEnumerable<ResourceTransformation> transformations
    )
        : base(Options(inputs.Settings, transformations))
    {
        var provider = Providers.Kubernetes(inputs.Settings, secrets);
        var known = ClusterCheck.Declare(inputs.Settings, state, provider, questions);
        // A child waits for its component, so nothing that a component holds is made before all is known; nor does one fail while a
        // question is open.
        var cluster = new ComponentResourceOptions { Provider = provider, DependsOn = known };
        var keys = DeclareOnCall(inputs, secrets, known);
        var parts = inputs.Settings.Profile.Match(
            standalone: profile => StandaloneParts.Declare(inputs, profile, secrets, keys, known, cluster),
            attach: profile => AttachedParts.Declare(inputs, profile, secrets, keys, known, cluster)
        );
        if (inputs.Settings.Dashboards is DashboardDelivery.Api api)
        {
            _ = new Components.Dashboards.ApiDashboards(
                "dashboards",
                inputs.Plan.Dashboards,
                new ComponentResourceOptions
                {
                    Provider = Providers.Grafana(api, inputs.Settings.Providers, secrets, known),
                    DependsOn = known,
                }
            );
        }

        Urls = parts.Urls;
        Volumes = parts.Volumes;
        Release = Output.Create(inputs.Release?.Fingerprint ?? "");
        Promoted = Output.Create(inputs.Promoted);
        Slos = Output.Create(
            inputs.Plan.Catalogue.Services.SelectMany(service => service.Slos.Select(slo => $"{service.Id}/{slo.Id}")).ToImmutableArray()
        );
    }

    /// <summary>Where the parts are reached, by their names.</summary>
    [Output("urls")]
    public Output<ImmutableDictionary<string, string>> Urls { get; private set; }

    /// <summary>Where the volumes of each part are, how large and of which class. The next deployment compares itself with it.</summary>
    [Output(VolumeCheck.Recorded)]
    public Output<ImmutableDictionary<string, ImmutableDictionary<string, string>>> Volumes { get; private set; }

    /// <summary>The fingerprint of what is deployed, the same in every environment; empty where it was not asked for.</summary>
    [Output("release")]
    public Output<string> Release { get; private set; }

    /// <summary>The fingerprint that was promoted; empty before the first promotion. The next deployment may not forget it.</summary>
    [Output(DeployedState.Promoted)]
    public Output<string> Promoted { get; private set; }

    /// <summary>Every SLO that is judged, as service/slo.</summary>
    [Output("slos")]
    public Output<ImmutableArray<string>> Slos { get; private set; }

    private static StackOptions Options(StackSettings settings, IEnumerable<ResourceTransformation> transformations) =>
        new() { ResourceTransformations = [CommonLabels.Stamp(CommonLabels.Of(settings.Environment)), .. transformations] };

    private static PagerDutyKeys? DeclareOnCall(StackInputs inputs, StackSecrets secrets, InputList<Resource> known) =>
        inputs.OnCall is null
            ? null
            : new PagerDutyOnCall(
                PagerDutyOnCall.ResourceName,
                inputs.OnCall,
                inputs.Settings.IsProtected,
                new ComponentResourceOptions
                {
                    Provider = Providers.PagerDuty(inputs.Settings.Providers, secrets, known),
                    DependsOn = known,
                }
            ).Keys;
}
