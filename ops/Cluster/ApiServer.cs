using System.Net;
using System.Security.Authentication;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using k8s;
using k8s.Authentication;
using k8s.Exceptions;

namespace FksSre.Ops.Cluster;

/// <summary>A cluster's API server, asked as the user of a kubeconfig.</summary>
internal sealed class ApiServer : IDisposable
{
    private const string ApplyPatch = "application/apply-patch+yaml";

    /// <summary>A server that is there answers at once; one behind a dead VPN never does.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient _client;
    private readonly ServiceClientCredentials? _credentials;

    private ApiServer(ClusterAccess access, string context)
    {
        _client = access.Client(_patience);
        _credentials = Kubernetes.CreateCredentials(access.Configuration);
        Address = access.Address;
        Context = context;
    }

    /// <summary>The context of the kubeconfig.</summary>
    public string Context { get; }

    public Uri Address { get; }

    /// <param name="kubeconfig">Its path; null: wherever kubectl looks.</param>
    /// <param name="context">The context by name; whichever is current is never taken.</param>
    /// <exception cref="ClusterUnreachableException">There is no such file or context, or it says too little.</exception>
    public static async Task<ApiServer> ConnectAsync(string? kubeconfig, string context)
    {
        var access = await Kubeconfig.OfAsync(kubeconfig, context, TimeProvider.System.GetUtcNow(), PodAccount.Here);
        return Over(access, context);
    }

    /// <inheritdoc cref="ConnectAsync"/>
    /// <param name="access">The way.</param>
    public static ApiServer Over(ClusterAccess access, string context)
    {
        try
        {
            return new(access, context);
        }
        catch (Exception e)
            when (e
                    is KubernetesClientException
                        or KubeConfigException
                        or UriFormatException
                        or FormatException
                        or IOException
                        or System.Security.Cryptography.CryptographicException
            )
        {
            throw new ClusterUnreachableException($"The context {context} gives no way to its API server: {e.Message}", e);
        }
    }

    public Task<ApiAnswer> GetAsync(string path, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Get, path, null, null, cancellation);

    /// <summary>Asks something behind the server, through its proxy: the server is there even where that gives no answer in time.</summary>
    public async Task<ApiAnswer> GetThroughAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await GetAsync(path, cancellation);
        }
        catch (ClusterUnreachableException e) when (e.InnerException is OperationCanceledException)
        {
            return new(HttpStatusCode.GatewayTimeout, new() { ["message"] = $"nothing within {_patience.TotalSeconds:0} s" });
        }
    }

    public Task<ApiAnswer> PostAsync(string path, JsonObject body, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, path, body, "application/json", cancellation);

    /// <summary>Server-side apply: afterwards the fields of <paramref name="body"/> are the manager's, whoever had them before.</summary>
    /// <param name="path">Of the object.</param>
    /// <param name="body">Only what the manager is to own.</param>
    /// <param name="manager">The field manager.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<ApiAnswer> ForceApplyAsync(string path, JsonObject body, string manager, CancellationToken cancellation) =>
        SendAsync(
            HttpMethod.Patch,
            $"{path}?fieldManager={Uri.EscapeDataString(manager)}&force=true&fieldValidation=Strict",
            body,
            ApplyPatch,
            cancellation
        );

    public void Dispose() => _client.Dispose();

    private async Task<ApiAnswer> SendAsync(HttpMethod method, string path, JsonObject? body, string? type, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, path.TrimStart('/')));
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, type!);
        }

        try
        {
            if (_credentials is { } credentials)
            {
                await credentials.ProcessHttpRequestAsync(request, cancellation);
            }

            using var answer = await _client.SendAsync(request, cancellation);
            // Whatever is asked, the answer would be the same.
            if (answer.StatusCode == HttpStatusCode.Unauthorized)
            {
                throw new ClusterUnreachableException(
                    $"The API server of {Context} at {Address} does not know this account (401): its token "
                        + $"or certificate has expired or is another cluster's. Sign in again",
                    inner: null
                );
            }

            return new(answer.StatusCode, Parsed(await answer.Content.ReadAsStringAsync(cancellation)));
        }
        catch (Exception e)
            when (e is HttpRequestException or KubernetesClientException or KubeConfigException
                || (e is OperationCanceledException && !cancellation.IsCancellationRequested)
            )
        {
            var why = e switch
            {
                OperationCanceledException => $"no answer within {_patience.TotalSeconds:0} s",
                { InnerException: AuthenticationException } =>
                    "its certificate has expired, is for other names, or is not of the authority that the kubeconfig names",
                _ => (e.InnerException ?? e).Message,
            };
            throw new ClusterUnreachableException($"The API server of {Context} at {Address} cannot be reached: {why}", e);
        }
    }

    private static JsonObject Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return new() { ["message"] = $"not an answer of an API server: {text[..Math.Min(text.Length, 80)]}" };
        }
    }
}

/// <param name="Code">Of HTTP.</param>
/// <param name="Body">The object, or a <c>Status</c> that says why there is none.</param>
internal sealed record ApiAnswer(HttpStatusCode Code, JsonObject Body)
{
    public bool IsSuccess => (int)Code is >= 200 and < 300;

    public bool IsMissing => Code == HttpStatusCode.NotFound;

    /// <summary>In the server's words.</summary>
    public string Message => Body["message"] is JsonValue text && text.TryGetValue<string>(out var words) ? words : $"HTTP {(int)Code}";
}

/// <summary>Nothing can be asked of the cluster at all; the message says why.</summary>
internal sealed class ClusterUnreachableException(string message, Exception? inner) : Exception(message, inner);
