using FksSre.Stacks.Registration;

namespace FksSre.Ops.PagerDuty.Preflight;

/// <summary>A thing of a name of its own that a deployment would make in the account, or has made.</summary>
/// <param name="Kind">Which of PagerDuty's kinds.</param>
/// <param name="Name">In PagerDuty.</param>
/// <param name="Resource">As the program registers it.</param>
internal sealed record PlannedObject(NamedKind Kind, string Name, RegisteredResource Resource)
{
    public static IReadOnlyList<PlannedObject> Of(IEnumerable<RegisteredResource> registered) =>
        [
            .. from resource in registered
            join kind in NamedKind.All on resource.Type equals kind.Type
            select new PlannedObject(kind, (string)resource.Inputs["name"]!, resource),
        ];

    /// <summary>Takes what is there already into the stack, instead of making another.</summary>
    /// <param name="stack">Its name.</param>
    /// <param name="id">PagerDuty's.</param>
    public string Import(string stack, string id) => ImportCommand.Of(Resource, stack, id);
}

/// <summary>A kind of which no two in an account should have the same name.</summary>
/// <param name="Type">Pulumi's type token.</param>
/// <param name="Noun">For people.</param>
/// <param name="Path">Of its list in PagerDuty's API, which is also the list's key.</param>
/// <param name="IsUnique">Whether PagerDuty itself refuses a second one of the same name.</param>
internal sealed record NamedKind(string Type, string Noun, string Path, bool IsUnique)
{
    /// <summary>With its article.</summary>
    public string One => $"{(Noun[0] == 'e' ? "an" : "a")} {Noun}";

    public static NamedKind Schedule { get; } = new("pagerduty:index/schedule:Schedule", "schedule", "schedules", IsUnique: false);

    public static NamedKind Policy { get; } =
        new("pagerduty:index/escalationPolicy:EscalationPolicy", "escalation policy", "escalation_policies", IsUnique: true);

    public static NamedKind Service { get; } = new("pagerduty:index/service:Service", "service", "services", IsUnique: true);

    public static NamedKind Team { get; } = new("pagerduty:index/team:Team", "team", "teams", IsUnique: true);

    public static NamedKind BusinessService { get; } =
        new("pagerduty:index/businessService:BusinessService", "business service", "business_services", IsUnique: false);

    public static IReadOnlyList<NamedKind> All { get; } = [Schedule, Policy, Service, Team, BusinessService];
}
