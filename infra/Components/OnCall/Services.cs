using System.Collections.Immutable;
using System.Globalization;
using FksSre.OnCall.PagerDuty;
using Pulumi;
using Pulumi.Pagerduty;
using Pulumi.Pagerduty.Inputs;

namespace FksSre.Components.OnCall;

internal static class Services
{
    /// <summary>As PagerDuty writes "never": an incident ends when its alerts do, or when a person says so.</summary>
    private const string Never = "null";

    /// <returns>Each service, by our id, sorted: what is registered for each of them comes in the same order every time.</returns>
    public static ImmutableSortedDictionary<string, Service> Declare(
        Children children,
        IEnumerable<OnCallService> services,
        ImmutableDictionary<string, Output<string>> policies
    ) =>
        services.ToImmutableSortedDictionary(
            service => service.Id,
            service => Declare(children, service, policies),
            StringComparer.Ordinal
        );

    private static Service Declare(Children children, OnCallService service, ImmutableDictionary<string, Output<string>> policies)
    {
        var made = new Service($"{children.Name}-{service.Id}", Args(service, policies), Options(children));
        if (service.Grouping is { } grouping)
        {
            _ = new AlertGroupingSetting(children.Child("grouping", service.Id), Args(grouping, made), children.Options());
        }

        return made;
    }

    private static ServiceArgs Args(OnCallService service, ImmutableDictionary<string, Output<string>> policies)
    {
        var args = Always(service, policies);
        if (service.Hours is { } hours)
        {
            SupportHours.Set(args, hours);
        }

        return args;
    }

    private static ServiceArgs Always(OnCallService service, ImmutableDictionary<string, Output<string>> policies) =>
        new()
        {
            Name = service.Name,
            Description = service.Description,
            EscalationPolicy = policies[service.Policy],
            AcknowledgementTimeout = service.AcknowledgementSeconds.ToString(CultureInfo.InvariantCulture),
            AutoResolveTimeout = Never,
            AlertCreation = "create_alerts_and_incidents",
            // Pages about services of the upper tiers are sent as critical or error and wake somebody; all else as warnings, which are low.
            IncidentUrgencyRule = new ServiceIncidentUrgencyRuleArgs { Type = "constant", Urgency = "severity_based" },
        };

    private static AlertGroupingSettingArgs Args(OnCallGrouping grouping, Service service) =>
        new()
        {
            Name = grouping.Name,
            Description = grouping.Description,
            Type = "content_based",
            Services = { service.Id },
            Config = new AlertGroupingSettingConfigArgs
            {
                Aggregate = "all",
                Fields = grouping.Fields.ToArray(),
                TimeWindow = grouping.WindowSeconds,
            },
        };

    /// <summary>
    /// The service still has the grouping as fields of its own; what they read back would undo the setting at the next update.
    /// </summary>
    private static CustomResourceOptions Options(Children children)
    {
        var options = children.Vital();
        options.IgnoreChanges = ["alertGrouping", "alertGroupingParameters", "alertGroupingTimeout"];
        return options;
    }
}
