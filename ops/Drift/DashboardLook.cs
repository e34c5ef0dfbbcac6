using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using FksSre.Delivery.Drift;
using FksSre.Monitoring.Dashboards;
using FksSre.Monitoring.Rendering;
using FksSre.Ops.Cluster;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Configuration;

namespace FksSre.Ops.Drift;

/// <summary>Asks a Grafana for each dashboard that was sent to it.</summary>
internal static class DashboardLook
{
    /// <param name="access">The way to it.</param>
    /// <param name="environment">Whose stack has the token.</param>
    /// <param name="dashboards">As they are declared.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<DriftReport> AtAsync(
        GrafanaAccess access,
        string environment,
        ImmutableArray<Dashboard> dashboards,
        CancellationToken cancellation
    )
    {
        var name = ServerLook.Named("Grafana", access.Address);
        var set = $"Set it: {GrafanaAccess.Variable}=$(pulumi config get {ConfigKeys.GrafanaAuth} --stack {environment})";
        var auth = System.Environment.GetEnvironmentVariable(GrafanaAccess.Variable);
        if (string.IsNullOrWhiteSpace(auth))
        {
            return DriftReport.Missed($"the dashboards in {name}", $"There is no token in {GrafanaAccess.Variable}.", set);
        }

        if (access.Client(auth) is not { } http)
        {
            var problem = $"What stands in {GrafanaAccess.Variable} is neither a token, one word of plain signs, nor USER:PASSWORD.";
            return DriftReport.Missed($"the dashboards in {name}", problem, set);
        }

        using (http)
        {
            return await LookAsync(name, ServerLook.Asking(access.Address, http, cancellation), dashboards);
        }
    }

    private static async Task<DriftReport> LookAsync(string name, Func<string, Task<ApiAnswer>> ask, ImmutableArray<Dashboard> dashboards)
    {
        var parts = new List<DriftReport>();
        foreach (var dashboard in dashboards)
        {
            var answer = await ask($"api/dashboards/uid/{Uri.EscapeDataString(dashboard.Uid)}");
            if (EndsAll(answer))
            {
                // Each of the others would wait as long for the same word.
                var rest = Counted.Of(dashboards.Length - parts.Count, "dashboard");
                parts.Add(Unseen($"{rest} in {name}", Why(answer)));
                break;
            }

            parts.Add(Of($"dashboard {dashboard.Uid} in {name}", answer, DashboardJson.Render(dashboard)));
        }

        return DriftReport.Of(parts);
    }

    private static DriftReport Of(string subject, ApiAnswer answer, string declared) =>
        // A path that leads nowhere is not found either, so only Grafana's own word counts.
        answer.IsMissing && answer.Message.Equals("Dashboard not found", StringComparison.OrdinalIgnoreCase)
            ? DriftReport.Empty with
            {
                Items = [new(DriftKind.Deleted, subject, "it is not there", "pulumi up --refresh makes it again")],
            }
        : !answer.IsSuccess ? Unseen(subject, Why(answer))
        : answer.Body["dashboard"] is not JsonObject held ? Unseen(subject, $"The answer is not Grafana's: {answer.Message}.")
        : ServerLook.Differences(
            subject,
            [.. ConfigurationDifference.OfGrafana.Between(JsonNode.Parse(declared), held)],
            "pulumi up --refresh overwrites it"
        );

    /// <summary>It cannot be reached, knows nobody of this name, or sends everybody elsewhere.</summary>
    private static bool EndsAll(ApiAnswer answer) =>
        answer.Code is HttpStatusCode.ServiceUnavailable or HttpStatusCode.Unauthorized || (int)answer.Code is >= 300 and < 400;

    private static string Why(ApiAnswer answer) =>
        (int)answer.Code is >= 300 and < 400
            ? FormattableString.Invariant($"It sends the request elsewhere (HTTP {(int)answer.Code}), where no token is sent to.")
            : ServerLook.Sentence($"It gives no answer: {answer.Message}");

    private static DriftReport Unseen(string what, string why) =>
        DriftReport.Missed(what, why, $"Check {ConfigKeys.GrafanaUrl} and {GrafanaAccess.Variable}.");
}
