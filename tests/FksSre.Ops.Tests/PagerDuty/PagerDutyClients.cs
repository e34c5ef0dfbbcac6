using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>Clients that do not wait long.</summary>
internal static class PagerDutyClients
{
    public const string Token = "y_NbAkKc66ryYTWUXYEu";

    public static Patience Short { get; } = new([TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2)], TimeSpan.FromSeconds(4));

    public static PagerDutyAccount Account(Uri api, ReportLog? progress = null, TimeSpan? limit = null) =>
        new(new(Http(limit ?? TimeSpan.FromSeconds(30)), api, Token, TimeProvider.System, Short, progress ?? new()));

    private static HttpClient Http(TimeSpan limit) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            Timeout = limit,
            MaxResponseContentBufferSize = PagerDutyClient.LargestAnswer,
        };
}
