using System.Diagnostics;
using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.PagerDuty.Preflight;

/// <summary>What of the names that a deployment needs is there already, and whose it is.</summary>
/// <param name="state">Null: not known, and then nothing that is there once is judged.</param>
internal sealed class NamesInUse(
    PagerDutyAccount account,
    Inspection inspection,
    string stack,
    StackState? state,
    CancellationToken cancellation
)
{
    private const string IntegrationType = "pagerduty:index/serviceIntegration:ServiceIntegration";

    public async Task CheckAsync(IReadOnlyList<RegisteredResource> registered)
    {
        foreach (var planned in PlannedObject.Of(registered))
        {
            var ids = await inspection.LookAsync($"the name of the {planned.Kind.Noun} {planned.Name}", () => IdsAsync(planned));
            inspection.Add(ids is null ? [] : Judge(planned, ids));
            if (ids is not null && planned.Kind == NamedKind.Service)
            {
                var services = await inspection.LookAsync($"the integrations of {planned.Name}", () =>
                    account.ServicesAsync(planned.Name, cancellation)
                );
                inspection.Add((services ?? []).SelectMany(service => Integrations(planned, service, registered)));
            }
        }
    }

    private async Task<IReadOnlyList<string>> IdsAsync(PlannedObject planned) =>
        planned.Kind.Path switch
        {
            "schedules" => [.. (await account.SchedulesAsync(planned.Name, cancellation)).Select(each => each.Id)],
            "escalation_policies" => [.. (await account.PoliciesAsync(planned.Name, cancellation)).Select(each => each.Id)],
            "services" => [.. (await account.ServicesAsync(planned.Name, cancellation)).Select(each => each.Id)],
            "teams" => [.. (await account.TeamsAsync(planned.Name, cancellation)).Select(each => each.Id)],
            "business_services" => [.. (await account.BusinessServicesAsync(planned.Name, cancellation)).Select(each => each.Id)],
            _ => throw new UnreachableException(),
        };

    private IEnumerable<Finding> Judge(PlannedObject planned, IReadOnlyList<string> ids)
    {
        if (state is null)
        {
            return ids.Count > 1 ? [NameFindings.Copies(planned, ours: null, ids)] : [];
        }

        return (state.IdOf(planned), ids) switch
        {
            (null, []) => [],
            (null, _) => [NameFindings.Taken(planned, stack, ids)],
            ({ } id, _) when !ids.Contains(id) => [NameFindings.Gone(planned, stack, id)],
            ({ } id, [_, _, ..]) => [NameFindings.Copies(planned, id, [.. ids.Where(other => other != id)])],
            _ => [],
        };
    }

    /// <summary>An integration has no name of its own; so those of a service that the state does not know are left over.</summary>
    private IEnumerable<Finding> Integrations(PlannedObject service, ServiceAnswer answer, IReadOnlyList<RegisteredResource> registered)
    {
        if (state is null || state.IdOf(service) != answer.Id)
        {
            return [];
        }

        var own = registered.Single(each => each.Type == IntegrationType && each.Name == IntegrationOf(service.Resource.Name));
        var known = state.Ids.GetValueOrDefault((IntegrationType, own.Name));
        return answer
            .Integrations.Where(integration => integration.Id != known)
            .Select(integration =>
                NameFindings.LostIntegration(
                    service.Name,
                    answer.Id,
                    integration.Id,
                    known is null ? ImportCommand.Of(own, stack, $"{answer.Id}.{integration.Id}") : null
                )
            );
    }

    /// <summary>The component puts the kind between its own name and the service's id.</summary>
    private static string IntegrationOf(string service) => service.Insert(service.IndexOf('-', StringComparison.Ordinal), "-integration");
}
