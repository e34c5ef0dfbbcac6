using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Stack;

internal sealed class PagerdutyCallsLeadToPeople()
    : StackPolicy(
        "pagerduty-calls-lead-to-people",
        PolicySeverity.Critical,
        "Each service of PagerDuty gets events, and what services and policies name is there, or a page ends nowhere.",
        "Register an integration for the service, and the policy and the schedule that are named."
    )
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        Require(
            resources,
            "Service",
            All(resources, "ServiceIntegration", report).Select(integration => integration["service"]),
            "The services that get events are not those that are registered.",
            report,
            isEachNamed: true
        );
        Require(
            resources,
            "EscalationPolicy",
            All(resources, "Service", report).Select(service => service["escalationPolicy"]),
            "The policies that services name are not those that are registered.",
            report
        );
        Require(
            resources,
            "Schedule",
            All(resources, "EscalationPolicy", report).SelectMany(Schedules),
            "The schedules that policies name are not those that are registered.",
            report
        );
    }

    /// <summary>The schedules of a policy, or its rules where a part of them is unknown.</summary>
    private static IEnumerable<Property> Schedules(Property policy) =>
        policy["rules"].HasUnknown
            ? [policy["rules"]]
            : policy["rules"]
                .Items.SelectMany(rule => rule["targets"].Items)
                .Where(target => target["type"].Text != "user_reference")
                .Select(target => target["id"]);

    /// <summary>
    /// A program does not see which id a resource will have. But more ids than resources mean one that is not there, and less of them one
    /// that is left out; a roster may have policies and schedules that nothing uses yet.
    /// </summary>
    private static void Require(
        IReadOnlyList<ReviewedResource> resources,
        string kind,
        IEnumerable<Property> references,
        string problem,
        Report report,
        bool isEachNamed = false
    )
    {
        var all = references.ToArray();
        var registered = resources.Count(resource => Is(resource, kind));
        var named = all.Select(reference => reference.Text).OfType<string>().Distinct().Count();
        report.Require(
            $"PagerDuty {kind}",
            (isEachNamed ? named == registered : named <= registered) || all.Any(reference => reference.HasUnknown),
            problem,
            FormattableString.Invariant($"{registered} registered, {named} named")
        );
    }

    private static IEnumerable<Property> All(IReadOnlyList<ReviewedResource> resources, string kind, Report report) =>
        resources.Where(resource => Is(resource, kind)).Select(report.Read);

    private static bool Is(ReviewedResource resource, string kind) =>
        resource.Type.StartsWith("pagerduty:", StringComparison.Ordinal) && resource.Kind == kind;
}
