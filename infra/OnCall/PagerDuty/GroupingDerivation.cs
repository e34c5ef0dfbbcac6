namespace FksSre.OnCall.PagerDuty;

/// <summary>Which alerts of a service share an incident: those about the same SLO.</summary>
internal static class GroupingDerivation
{
    private const int WindowSeconds = 300;

    /// <summary>
    /// The severity is among the fields on purpose: a page that joined a ticket's incident, acknowledged hours ago, would wake nobody.
    /// </summary>
    /// <param name="plan">Of the account.</param>
    /// <param name="service">The name of the service.</param>
    public static OnCallGrouping? Derive(PagerDutyPlan plan, string service) =>
        plan.Has(PagerDutyAbilities.AlertGrouping)
            ? new(service, $"One incident for each SLO and severity of {service}.", ["component", "group", "severity"], WindowSeconds)
            : null;
}
