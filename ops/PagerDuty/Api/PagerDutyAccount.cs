using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace FksSre.Ops.PagerDuty.Api;

/// <summary>What there is in an account. Every method throws <see cref="LookFailure"/> where it cannot be told.</summary>
internal sealed class PagerDutyAccount(PagerDutyClient client)
{
    /// <summary>Who has the duty at a moment is asked for the second that begins there.</summary>
    private static readonly Duration _moment = Duration.FromSeconds(1);

    public Task<IReadOnlyList<string>> AbilitiesAsync(CancellationToken cancellation) =>
        client.GetAsync<IReadOnlyList<string>>("/abilities", "abilities", cancellation);

    /// <summary>Whose address it is, as PagerDuty keeps it: in lower case.</summary>
    public async Task<UserAnswer?> UserAsync(string email, CancellationToken cancellation) =>
        (
            await client.ListAsync<UserAnswer>(
                $"/users?query={Uri.EscapeDataString(email.ToLowerInvariant())}&include[]=contact_methods&include[]=notification_rules",
                "users",
                cancellation
            )
        ).FirstOrDefault(user => string.Equals(user.Email, email, StringComparison.OrdinalIgnoreCase));

    public async Task<IReadOnlyList<INamed>> UsersAsync(CancellationToken cancellation) =>
        Once(await client.ListAsync<NamedAnswer>("/users", "users", cancellation));

    public async Task<IReadOnlyList<ScheduleAnswer>> SchedulesAsync(string name, CancellationToken cancellation) =>
        Called(name, await client.ListAsync<ScheduleAnswer>($"/schedules?query={Uri.EscapeDataString(name)}", "schedules", cancellation));

    public async Task<IReadOnlyList<INamed>> SchedulesAsync(CancellationToken cancellation) =>
        Once(await client.ListAsync<ScheduleAnswer>("/schedules", "schedules", cancellation));

    public Task<ScheduleAnswer> ScheduleAsync(string id, Instant at, CancellationToken cancellation) =>
        client.GetAsync<ScheduleAnswer>($"/schedules/{Uri.EscapeDataString(id)}?{Range(at, at + _moment)}", "schedule", cancellation);

    public Task<ScheduleAnswer> PreviewAsync(object schedule, Instant at, CancellationToken cancellation) =>
        client.PreviewAsync<ScheduleAnswer>($"/schedules/preview?{Range(at, at + _moment)}", "schedule", new { schedule }, cancellation);

    /// <summary>Those that were made by hand; layers that end are none of them.</summary>
    public Task<IReadOnlyList<OverrideAnswer>> OverridesAsync(string schedule, Interval span, CancellationToken cancellation) =>
        client.GetAsync<IReadOnlyList<OverrideAnswer>>(
            $"/schedules/{Uri.EscapeDataString(schedule)}/overrides?{Range(span.Start, span.End)}",
            "overrides",
            cancellation
        );

    public async Task<IReadOnlyList<PolicyAnswer>> PoliciesAsync(string name, CancellationToken cancellation) =>
        Called(
            name,
            await client.ListAsync<PolicyAnswer>(
                $"/escalation_policies?query={Uri.EscapeDataString(name)}",
                "escalation_policies",
                cancellation
            )
        );

    public async Task<IReadOnlyList<INamed>> PoliciesAsync(CancellationToken cancellation) =>
        Once(await client.ListAsync<PolicyAnswer>("/escalation_policies", "escalation_policies", cancellation));

    public Task<IReadOnlyList<OnCallAnswer>> OnCallAsync(string policy, Instant at, CancellationToken cancellation) =>
        client.ListAsync<OnCallAnswer>(
            $"/oncalls?escalation_policy_ids[]={Uri.EscapeDataString(policy)}&{Range(at, at + _moment)}",
            "oncalls",
            cancellation
        );

    public async Task<IReadOnlyList<ServiceAnswer>> ServicesAsync(string name, CancellationToken cancellation) =>
        Called(
            name,
            await client.ListAsync<ServiceAnswer>(
                $"/services?query={Uri.EscapeDataString(name)}&include[]=integrations",
                "services",
                cancellation
            )
        );

    public async Task<IReadOnlyList<NamedAnswer>> TeamsAsync(string name, CancellationToken cancellation) =>
        Called(name, await client.ListAsync<NamedAnswer>($"/teams?query={Uri.EscapeDataString(name)}", "teams", cancellation));

    public async Task<IReadOnlyList<NamedAnswer>> BusinessServicesAsync(string name, CancellationToken cancellation) =>
        Called(name, await client.ListAsync<NamedAnswer>("/business_services", "business_services", cancellation));

    /// <summary>PagerDuty finds what contains a name, and takes names for the same that differ in capitals alone.</summary>
    private static IReadOnlyList<T> Called<T>(string name, IReadOnlyList<T> found)
        where T : INamed => [.. Once(found).Where(each => string.Equals(each.Name.Trim(), name, StringComparison.OrdinalIgnoreCase))];

    /// <summary>
    /// A list is read page by page: where something is made or deleted meanwhile, the same thing stands on two of them, and is no copy.
    /// </summary>
    private static IReadOnlyList<T> Once<T>(IReadOnlyList<T> found)
        where T : INamed => [.. found.DistinctBy(each => each.Id)];

    private static string Range(Instant since, Instant until) =>
        string.Create(CultureInfo.InvariantCulture, $"since={Text(since)}&until={Text(until)}");

    private static string Text(Instant at) => InstantPattern.General.Format(at);
}
