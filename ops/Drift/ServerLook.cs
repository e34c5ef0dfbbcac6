using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FksSre.Delivery.Drift;
using FksSre.Monitoring.Plan;
using FksSre.Ops.Cluster;
using FksSre.Ops.Cluster.RollOut;

namespace FksSre.Ops.Drift;

/// <summary>Asks a server what it has loaded, beside what it was given.</summary>
/// <param name="what">Which one, e.g. <c>Alertmanager at http://…</c>.</param>
/// <param name="ask">A path of its API, from <c>api/</c> on.</param>
internal sealed class ServerLook(string what, Func<string, Task<ApiAnswer>> ask)
{
    private const int MostDifferences = 5;

    /// <summary>A server at an address of its own.</summary>
    public static ServerLook At(string name, Uri address, HttpClient http, CancellationToken cancellation) =>
        new(Named(name, address), Asking(address, http, cancellation));

    /// <summary>As a finding calls it: without what an address may hold beside the place.</summary>
    public static string Named(string name, Uri address) => $"{name} at {address.GetLeftPart(UriPartial.Path)}";

    /// <summary>Asks paths below an address. No answer is one too, 503 with the reason; an exception only where it was ended.</summary>
    public static Func<string, Task<ApiAnswer>> Asking(Uri address, HttpClient http, CancellationToken cancellation) =>
        async path =>
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(address, path), cancellation);
                return new(answer.StatusCode, Parsed(answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellation)));
            }
            catch (Exception e)
                when (e is HttpRequestException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                return new(HttpStatusCode.ServiceUnavailable, new() { ["message"] = e.Message });
            }
        };

    /// <summary>One behind the API server.</summary>
    /// <param name="server">The way.</param>
    /// <param name="pod">Its name.</param>
    /// <param name="proxy">Its path.</param>
    /// <param name="cancellation">Ends it.</param>
    public static ServerLook Behind(ApiServer server, string pod, string proxy, CancellationToken cancellation) =>
        new(pod, path => server.GetThroughAsync($"{proxy}/{path}", cancellation));

    public async Task<DriftReport> PrometheusAsync(MonitoringPlan plan)
    {
        var runtime = await ask("api/v1/status/runtimeinfo");
        return Of(
            PrometheusCheck.Judge(
                $"configuration of {what}",
                DateTimeOffset.MinValue,
                plan,
                runtime,
                runtime.IsSuccess ? await ask("api/v1/rules") : runtime
            )
        );
    }

    public static DriftReport Of(RollOutAnswer answer) =>
        answer switch
        {
            RollOutAnswer.Done done => DriftReport.Seen($"{done.What} ({done.How})"),
            RollOutAnswer.Waiting { IsSilent: true } silent => DriftReport.Missed(
                silent.What,
                Sentence($"It {silent.Why}"),
                "Look whether it runs and can be reached from here."
            ),
            RollOutAnswer.Waiting waiting => DriftReport.Empty with
            {
                Items = [new(DriftKind.Running, waiting.What, waiting.Why, "its log says whether it can read what it was given")],
            },
            RollOutAnswer.NotLookedAt unseen => DriftReport.Missed(
                unseen.What,
                Sentence(unseen.Why),
                "Ask as an operator, or name its address."
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <param name="declared">As the stack writes it, with placeholders for secrets.</param>
    public async Task<DriftReport> AlertmanagerAsync(string declared)
    {
        var status = await ask("api/v2/status");
        if (!status.IsSuccess)
        {
            return DriftReport.Missed(
                $"configuration of {what}",
                Sentence($"It gives no answer: {status.Message}"),
                "Look whether it runs and can be reached from here, and ask as somebody who may (pods/proxy)."
            );
        }

        if ((status.Body["config"] as JsonObject)?["original"] is not JsonValue text || !text.TryGetValue<string>(out var original))
        {
            return DriftReport.Missed($"configuration of {what}", "The answer is not Alertmanager's.", "Check the address.");
        }

        var loaded = YamlJson.Of(original);
        return loaded is null
            ? DriftReport.Missed($"configuration of {what}", "What it has loaded cannot be read as YAML.", "Look at its page Status.")
            : Differences(
                $"configuration of {what}",
                [.. ConfigurationDifference.OfAlertmanager.Between(YamlJson.Of(declared), loaded)],
                "a deployment, or a restart of its pod, loads what is declared"
            );
    }

    /// <summary>As they are, or what is other.</summary>
    /// <param name="subject">What was compared.</param>
    /// <param name="differences">Clauses; only the first few are told.</param>
    /// <param name="command">What mends it.</param>
    public static DriftReport Differences(string subject, IReadOnlyList<string> differences, string command) =>
        differences.Count == 0
            ? DriftReport.Seen(subject)
            : DriftReport.Empty with
            {
                Items =
                [
                    new(
                        DriftKind.Running,
                        subject,
                        string.Join("; ", differences.Take(MostDifferences))
                            + (differences.Count > MostDifferences ? $"; and {differences.Count - MostDifferences} more" : ""),
                        command
                    ),
                ],
            };

    /// <summary>With its point.</summary>
    public static string Sentence(string text) => text.EndsWith('.') ? text : $"{text}.";

    /// <summary>What is no JSON is not shown: it is whatever stands in between, and may repeat what it was sent.</summary>
    private static JsonObject Parsed(HttpStatusCode code, string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return new() { ["message"] = FormattableString.Invariant($"HTTP {(int)code}, and no JSON") };
        }
    }
}
