using FksSre.Delivery.Promotion;
using FksSre.Ops.Lab.Clients;
using FksSre.PromQl;
using NodaTime;

namespace FksSre.Ops.Releases;

/// <summary>What an Alertmanager says of its silences. What it does not say is an answer too, never an exception.</summary>
/// <param name="http">Sends the requests.</param>
/// <param name="server">Its address; a path is kept, for one behind a prefix.</param>
internal sealed class SilenceAnswers(HttpClient http, Uri server)
{
    private readonly string _address = server.GetLeftPart(UriPartial.Path);

    /// <summary>Those that hold now or will, the first to end first.</summary>
    public async Task<StandingSilences> AskAsync(CancellationToken cancellation)
    {
        var query = $"GET {_address.TrimEnd('/')}/api/v2/silences";
        try
        {
            var all = await new AlertmanagerClient(http, server).SilencesAsync(cancellation);
            return new(query, [.. all.Select(Of)]) { Named = $" --alertmanager {_address}" };
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new(query, []) { Problem = e.Message };
        }
    }

    private static StandingSilence Of(Silence silence) =>
        new(
            silence.Id ?? "",
            [.. silence.Matchers.Select(Of)],
            Instant.FromDateTimeOffset(silence.StartsAt),
            Instant.FromDateTimeOffset(silence.EndsAt),
            silence.CreatedBy,
            silence.Comment
        );

    private static LabelMatcher Of(SilenceMatcher matcher) =>
        new(
            matcher.Name,
            (matcher.IsRegex, matcher.IsEqual) switch
            {
                (false, true) => MatchOperator.Equal,
                (false, false) => MatchOperator.NotEqual,
                (true, true) => MatchOperator.Matches,
                (true, false) => MatchOperator.NotMatches,
            },
            matcher.Value
        );
}
