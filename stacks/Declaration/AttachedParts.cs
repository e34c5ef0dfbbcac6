using System.Collections.Immutable;
using FksSre.Components;
using FksSre.Components.Attach;
using FksSre.Components.Dashboards;
using FksSre.Components.OnCall;
using FksSre.Components.Platform;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Settings;
using FksSre.Stacks.Inputs;
using Pulumi;

namespace FksSre.Stacks.Declaration;

/// <summary>Rules, dashboards and routes beside a Prometheus and a Grafana that are there already.</summary>
internal static class AttachedParts
{
    public static DeclaredParts Declare(
        StackInputs inputs,
        Profile.Attach profile,
        StackSecrets secrets,
        PagerDutyKeys? keys,
        Output<ImmutableArray<Resource>> known,
        ComponentResourceOptions cluster
    )
    {
        var (settings, plan) = (inputs.Settings, inputs.Plan);
        var space = known.Apply(_ => profile.Namespace);
        _ = new AttachedRules(
            "rules",
            profile,
            space,
            RuleObject.All(plan),
            AlertmanagerYaml.Render(plan.Routing),
            AlertmanagerSecrets.Of(plan.Routing, secrets, keys),
            cluster
        );
        if (inputs.Backups is { } backups)
        {
            // Pods of ours are in a namespace of ours: in somebody else's we deny nothing, and allow nothing.
            var own = new Platform(
                "backups-platform",
                new(backups.Namespace, settings.ServicesNamespace, settings.ApiServer, settings.IsProtected, null),
                cluster
            );
            BackupParts.Declare(backups, own.Place, secrets, cluster);
        }

        if (settings.Dashboards is DashboardDelivery.ConfigMaps)
        {
            var place = new Placement(space, settings.ServicesNamespace, settings.ApiServer, settings.IsProtected);
            _ = new ConfigMapDashboards("dashboards", place, DashboardObject.All(plan), cluster);
        }

        return new(
            Output.Create(ImmutableDictionary<string, string>.Empty),
            Output.Create(ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty)
        );
    }
}
