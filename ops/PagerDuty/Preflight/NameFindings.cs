using System.Globalization;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.PagerDuty.Preflight;

/// <summary>Names that are in use in the account: what a lost answer leaves, or what somebody else has made.</summary>
internal static class NameFindings
{
    /// <summary>There, and not in the state.</summary>
    public static Finding Taken(PlannedObject planned, string stack, IReadOnlyList<string> ids) =>
        new(
            "FKS584",
            $"pagerduty/{planned.Kind.Path}/{planned.Resource.Name}",
            planned.Name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The account has {(ids.Count == 1 ? planned.Kind.One : $"{ids.Count} things")} of this name "
                    + $"({string.Join(", ", ids)}), and Pulumi's state does not know {(ids.Count == 1 ? "it" : "them")}. "
            )
                + (
                    planned.Kind.IsUnique
                        ? "pulumi up would end with \"Name has already been taken\"."
                        : "pulumi up would make another one of the same name, and this one would stay."
                ),
            $"If it is what a lost answer left, take it over: "
                + $"{planned.Import(stack, ids[0])}{(ids.Count == 1 ? "" : $"; and delete {string.Join(" and ", ids.Skip(1))}")}. "
                + $"If it is somebody else's, have it renamed."
        );

    /// <summary>There beside the one that the state knows, or several and no state to ask.</summary>
    /// <param name="ours">By the state; null: not known.</param>
    public static Finding Copies(PlannedObject planned, string? ours, IReadOnlyList<string> others) =>
        new(
            "FKS585",
            $"pagerduty/{planned.Kind.Path}/{planned.Resource.Name}",
            planned.Name,
            ours is null
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"The account has {others.Count} of this name: {string.Join(", ", others)}. An answer of PagerDuty was "
                        + $"lost when it was made, and it was made again."
                )
                : $"Beside {ours}, which is Pulumi's, the account has {string.Join(" and ", others)} of the same name: "
                    + $"what is left where an answer of PagerDuty was lost.",
            ours is null
                ? "Find out which one is Pulumi's (pulumi stack export) and delete the other in PagerDuty."
                : $"Delete it in PagerDuty: {string.Join(", ", others.Select(id => $"DELETE /{planned.Kind.Path}/{id}"))}."
        );

    public static Finding Gone(PlannedObject planned, string stack, string id) =>
        new(
            "FKS586",
            $"pagerduty/{planned.Kind.Path}/{planned.Resource.Name}",
            planned.Name,
            $"Pulumi's state knows it as {id}, and the account has nothing of that id and name: it was deleted or renamed in PagerDuty.",
            $"See what becomes of it: pulumi preview --refresh --stack {stack}"
        );

    public static Finding LostIntegration(string service, string serviceId, string id, string? import) =>
        new(
            "FKS587",
            $"pagerduty/services/{service}/integrations",
            id,
            "The service has this integration, and Pulumi's state does not know it. Its key opens incidents.",
            import is null
                ? $"Delete it in PagerDuty: DELETE /services/{serviceId}/integrations/{id}."
                : $"Take it over: {import}; or delete it in PagerDuty: DELETE /services/{serviceId}/integrations/{id}."
        );
}
