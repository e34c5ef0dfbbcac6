using System.Globalization;

namespace FksSre.EndToEnd.Tests.Values;

/// <summary>Asks every question of whoever asks now as of a moment of the past.</summary>
internal sealed class AskedThen(DateTimeOffset moment) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = await request.Content!.ReadAsStringAsync(cancellationToken);
        request.Content = new StringContent(
            string.Create(CultureInfo.InvariantCulture, $"{form}&time={moment.ToUnixTimeSeconds()}"),
            System.Text.Encoding.ASCII,
            "application/x-www-form-urlencoded"
        );
        return await base.SendAsync(request, cancellationToken);
    }
}
