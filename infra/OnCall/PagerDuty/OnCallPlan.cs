using System.Collections.Immutable;
using FksSre.OnCall.Zones;
using FksSre.ServiceLevels;

namespace FksSre.OnCall.PagerDuty;

/// <summary>
/// All that an environment has in a PagerDuty account, as data. Things name each other by <c>Id</c>, which is unique within its kind and
/// never changes.
/// </summary>
/// <param name="Users">Ordered as declared.</param>
/// <param name="Teams">Ordered as declared; empty where the account has none.</param>
/// <param name="Schedules">Ordered as declared.</param>
/// <param name="Policies">Ordered as declared.</param>
/// <param name="Services">What incidents happen to; the last one takes what is about no service of the catalogue.</param>
/// <param name="Platform">What all services are for; null where the account cannot say so.</param>
/// <param name="Dependencies">Without a cycle; empty without a <paramref name="Platform"/>.</param>
/// <param name="Receivers">The id of the service behind each of Alertmanager's PagerDuty receivers, by the receiver's name.</param>
public sealed record OnCallPlan(
    ImmutableArray<OnCallUser> Users,
    ImmutableArray<OnCallTeam> Teams,
    ImmutableArray<OnCallSchedule> Schedules,
    ImmutableArray<OnCallPolicy> Policies,
    ImmutableArray<OnCallService> Services,
    OnCallPlatform? Platform,
    ImmutableArray<OnCallDependency> Dependencies,
    ImmutableSortedDictionary<string, string> Receivers
)
{
    /// <param name="roster">Who answers, and what the account may hold.</param>
    /// <param name="catalogue">For which services.</param>
    /// <param name="receivers">The ids of the services that each of Alertmanager's PagerDuty receivers is told about, by the receiver's
    /// name; null stands for any.</param>
    /// <param name="environment">Ends every name, so that environments can share an account.</param>
    /// <param name="zones">Of the same roster.</param>
    public static OnCallPlan Derive(
        Roster roster,
        Catalogue catalogue,
        ImmutableSortedDictionary<string, ImmutableArray<string?>> receivers,
        string environment,
        RegisteredZones zones
    )
    {
        var services = ServiceDerivation.Derive(roster, catalogue, environment, zones);
        var hasPlatform = roster.Plan.Has(PagerDutyAbilities.BusinessServices);
        return new(
            [.. roster.People.Select(person => OnCallUser.Of(person, zones))],
            TeamDerivation.Derive(roster, environment),
            ScheduleDerivation.Derive(roster, environment, zones),
            PolicyDerivation.Derive(roster, environment),
            services.All,
            hasPlatform ? OnCallPlatform.In(environment) : null,
            hasPlatform ? DependencyDerivation.Derive(catalogue, services) : [],
            ReceiverDerivation.Derive(receivers, services)
        );
    }
}
