using System.Net;
using System.Text;
using System.Text.Json;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>The part of a Kubernetes API server that hands out one Secret, and a kubeconfig for it.</summary>
internal sealed class ClusterDouble : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, string> _secrets = [];

    public ClusterDouble()
    {
        var port = FreePort();
        Url = $"http://127.0.0.1:{port}/";
        _listener.Prefixes.Add(Url);
        _listener.Start();
        _ = Task.Run(AnswerAsync);
    }

    private string Url { get; }

    /// <summary>What is answered instead, if anything.</summary>
    public HttpStatusCode? Refusal { get; set; }

    public void Put(string @namespace, string name, IReadOnlyDictionary<string, string> files) =>
        _secrets[$"/api/v1/namespaces/{@namespace}/secrets/{name}"] = JsonSerializer.Serialize(
            new
            {
                apiVersion = "v1",
                kind = "Secret",
                metadata = new { name, @namespace },
                data = files.ToDictionary(pair => pair.Key, pair => Convert.ToBase64String(Encoding.UTF8.GetBytes(pair.Value))),
            }
        );

    public string Kubeconfig(string context) =>
        $$$"""
            apiVersion: v1
            kind: Config
            current-context: somewhere-else
            clusters: [{name: double, cluster: {server: "{{{Url}}}"}}]
            users: [{name: tester, user: {token: t}}]
            contexts: [{name: {{{context}}}, context: {cluster: double, user: tester}}]
            """;

    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                var known = _secrets.GetValueOrDefault(context.Request.Url!.AbsolutePath);
                context.Response.StatusCode = (int)(Refusal ?? (known is null ? HttpStatusCode.NotFound : HttpStatusCode.OK));
                context.Response.ContentType = "application/json";
                await context.Response.OutputStream.WriteAsync(
                    Encoding.UTF8.GetBytes(Refusal is null && known is not null ? known : """{"kind": "Status", "apiVersion": "v1"}""")
                );
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
