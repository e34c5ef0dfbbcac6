using System.Collections.Immutable;
using FksSre.Components;
using FksSre.Components.Attach;
using FksSre.Components.Dashboards;
using FksSre.Components.OnCall;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Settings;
using Pulumi;

namespace FksSre.Stacks;

/// <summary>Rules, dashboards and routes beside a Prometheus and a Grafana that are there already.</summary>
internal static class AttachedParts
{
    public static Output<ImmutableDictionary<string, string>> Declare(
        StackInputs inputs, Profile.Attach profile, StackSecrets secrets, PagerDutyKeys? keys, ComponentResourceOptions cluster)
    {
        var (settings, plan) = (inputs.Settings, inputs.Plan);
        _ = new AttachedRules("rules", profile, RuleObject.All(plan), AlertmanagerYaml.Render(plan.Routing), AlertmanagerSecrets.Of(plan.Routing, secrets, keys), cluster);
        if (settings.Dashboards is DashboardDelivery.ConfigMaps)
        {
            var place = new Placement(Output.Create(profile.Namespace), settings.ServicesNamespace, settings.ApiServer, settings.IsProtected);
            _ = new ConfigMapDashboards("dashboards", place, DashboardObject.All(plan), cluster);
        }

        return Output.Create(ImmutableDictionary<string, string>.Empty);
    }
}
