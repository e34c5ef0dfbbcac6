using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace FksSre.Ops.Drift;

/// <summary>A way to a Grafana, as its provider has it.</summary>
/// <param name="Url">Its address; a path is kept.</param>
/// <param name="Organisation">By its number; null: that of the token.</param>
/// <param name="Patience">How long an answer may take.</param>
internal sealed record GrafanaAccess(Uri Url, int? Organisation, TimeSpan Patience)
{
    /// <summary>The token of a service account, or <c>user:password</c>, as in <c>grafana:auth</c>.</summary>
    public const string Variable = "GRAFANA_AUTH";

    /// <summary>What requests go to: paths are put behind it.</summary>
    public Uri Address { get; } = new(Url.AbsoluteUri.TrimEnd('/') + "/");

    /// <summary>Sends requests with a token, and to nobody else: a redirection would take it elsewhere.</summary>
    /// <param name="auth">As the variable has it.</param>
    /// <returns>Null where it is nothing that a header can hold.</returns>
    public HttpClient? Client(string auth)
    {
        var text = auth.Trim();
        var isPair = text.Contains(':', StringComparison.Ordinal);
        if (text.Length == 0 || text.Any(c => char.IsControl(c) || (!isPair && c is <= ' ' or > '~')))
        {
            return null;
        }

        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };
        client.DefaultRequestHeaders.Authorization = isPair
            ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(text)))
            : new AuthenticationHeaderValue("Bearer", text);
        if (Organisation is { } number)
        {
            client.DefaultRequestHeaders.Add("X-Grafana-Org-Id", number.ToString(CultureInfo.InvariantCulture));
        }

        return client;
    }
}
