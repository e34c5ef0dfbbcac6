using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;
using FksSre.Ops.Tests.Cluster.Double;
using FksSre.Stacks.Registration;
using FksSre.Tests;
using Kubernetes = k8s.Kubernetes;
using KubernetesClientConfiguration = k8s.KubernetesClientConfiguration;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>
/// A cluster: the double, or the real API server to which the current context of the kubeconfig in KUBECONFIG_FOR_TESTS leads, driven by
/// the same requests. Objects of dev are made there and deleted, so it must be one that nobody else uses.
/// </summary>
internal sealed class TestCluster : IAsyncDisposable
{
    /// <summary>As the provider draws one for each object.</summary>
    public const string Manager = "pulumi-kubernetes-def91900";

    private static readonly string? _real = Environment.GetEnvironmentVariable("KUBECONFIG_FOR_TESTS") is { Length: > 0 } named
        ? named
        : null;

    /// <summary>There is one real server, and its objects are those of one test at a time.</summary>
    private static readonly SemaphoreSlim _turn = new(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("fks-cluster-").FullName;
    private readonly ApiServerDouble? _double;
    private Kubernetes _client = null!;
    private string _context = "";

    private TestCluster(ApiServerDouble? @double) => _double = @double;

    public ImmutableArray<KubernetesObject> Objects { get; private set; }

    public string Kubeconfig => _double is null ? _real! : Path.Combine(_folder, "config");

    /// <summary>Where only a double can have the fault.</summary>
    public ApiServerDouble Double => _double ?? throw new InvalidOperationException("A real API server cannot be given this fault.");

    /// <summary>With dev's objects, each as the provider has applied it.</summary>
    public static async Task<TestCluster> DeployedAsync()
    {
        var cluster = _real is null ? await EmptyAsync() : await RealAsync();
        await cluster.DeployAsync();
        return cluster;
    }

    /// <summary>All objects of its environment, each as the provider applies it.</summary>
    public async Task DeployAsync()
    {
        foreach (var place in Objects.Select(item => item.Namespace).OfType<string>().Distinct())
        {
            await MakeNamespaceAsync(place);
        }

        foreach (var item in Objects)
        {
            await ApplyAsync(item.Path, item.Content, Manager);
        }
    }

    /// <summary>The double, with nothing in it.</summary>
    public static async Task<TestCluster> EmptyAsync(string environment = "dev")
    {
        var cluster = new TestCluster(await ApiServerDouble.StartAsync());
        await File.WriteAllTextAsync(
            cluster.Kubeconfig,
            $$$"""
            apiVersion: v1
            kind: Config
            clusters: [{name: here, cluster: {server: "{{{cluster.Double.Address}}}"}}]
            users: [{name: ada, user: {token: "not-a-real-token"}}]
            contexts: [{name: {{{ClusterOptions.Declared(environment)}}}, context: {cluster: here, user: ada}}]
            current-context: {{{ClusterOptions.Declared(environment)}}}
            """
        );
        await cluster.ConnectAsync(environment);
        return cluster;
    }

    private static async Task<TestCluster> RealAsync()
    {
        await _turn.WaitAsync();
        var cluster = new TestCluster(null);
        await cluster.ConnectAsync("dev");
        return cluster;
    }

    private async Task ConnectAsync(string environment)
    {
        var config = await KubernetesClientConfiguration.BuildConfigFromConfigFileAsync(new FileInfo(Kubeconfig));
        _context = config.CurrentContext;
        _client = new(config);
        Objects = (await StackObjects.ReadAsync(Screen.ForThisTerminal(), RepositoryRoot.Folder, environment))!.Value;
    }

    public KubernetesObject Object(string kind, string name) => Objects.Single(item => item.Kind.Kind == kind && item.Name == name);

    public async Task<JsonObject> GetAsync(KubernetesObject item) =>
        JsonNode.Parse(await SendAsync(HttpMethod.Get, item.Path, null, ""))!.AsObject();

    /// <summary>As an administrator does.</summary>
    public Task MakeNamespaceAsync(string name) =>
        ApplyAsync(
            $"/api/v1/namespaces/{name}",
            new()
            {
                ["apiVersion"] = "v1",
                ["kind"] = "Namespace",
                ["metadata"] = new JsonObject { ["name"] = name },
            },
            "kubectl"
        );

    public Task ApplyAsync(string path, JsonObject content, string manager) =>
        SendAsync(
            HttpMethod.Patch,
            string.Create(CultureInfo.InvariantCulture, $"{path}?fieldManager={manager}"),
            content,
            "application/apply-patch+yaml"
        );

    /// <summary>What the server says to an apply that it refuses.</summary>
    /// <param name="path">Of the object.</param>
    /// <param name="content">What is applied.</param>
    /// <param name="force">Whoever has the fields.</param>
    public async Task<(int Code, string Message)> RefusedAsync(string path, JsonObject content, bool force = false)
    {
        using var answer = await AnswerAsync(
            HttpMethod.Patch,
            $"{path}?fieldManager={Manager}{(force ? "&force=true" : "")}",
            content,
            "application/apply-patch+yaml"
        );
        return (
            (int)answer.StatusCode,
            answer.IsSuccessStatusCode ? "" : JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["message"]!.GetValue<string>()
        );
    }

    /// <summary>As a controller does for a workload.</summary>
    /// <returns>What the server says; empty where it starts.</returns>
    public async Task<string> StartAsync(JsonObject pod)
    {
        var path = $"/api/v1/namespaces/{pod["metadata"]!["namespace"]}/pods?dryRun=All&fieldValidation=Strict";
        using var answer = await AnswerAsync(HttpMethod.Post, path, pod, "application/json");
        return answer.IsSuccessStatusCode ? "" : JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["message"]!.GetValue<string>();
    }

    /// <summary>As <c>kubectl edit</c> sends it.</summary>
    public Task EditAsync(string path, JsonObject patch, string manager = "kubectl-edit") =>
        SendAsync(HttpMethod.Patch, $"{path}?fieldManager={manager}", patch, "application/merge-patch+json");

    public Task DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null, "");

    public Task<(int Exit, string Output, string Errors)> RunAsync(string command, params string[] more) =>
        AnsweredAsync("", command, more);

    /// <param name="answer">What is typed.</param>
    /// <param name="command">About dev.</param>
    /// <param name="more">Its options.</param>
    public Task<(int Exit, string Output, string Errors)> AnsweredAsync(string answer, string command, params string[] more) =>
        FksCommandLine.RunAsync([command, "dev", "--kubeconfig", Kubeconfig, "--context", _context, .. more], answer);

    public async ValueTask DisposeAsync()
    {
        if (_double is not null)
        {
            await _double.DisposeAsync();
        }
        else
        {
            foreach (var item in Objects.Where(item => item.Kind.IsNamespaced))
            {
                await CleanedAsync(item.Path);
            }

            _turn.Release();
        }

        _client.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A test may have deleted it already, or have failed before it was made.</summary>
    private async Task CleanedAsync(string path)
    {
        using var answer = await AnswerAsync(HttpMethod.Delete, path, null, "");
        Assert.True(
            answer.IsSuccessStatusCode || answer.StatusCode == System.Net.HttpStatusCode.NotFound,
            $"DELETE {path}: {answer.StatusCode}"
        );
    }

    private async Task<string> SendAsync(HttpMethod method, string path, JsonObject? body, string type)
    {
        using var answer = await AnswerAsync(method, path, body, type);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {text}");
        return text;
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpMethod method, string path, JsonObject? body, string type)
    {
        using var request = new HttpRequestMessage(method, new Uri(_client.BaseUri, path.TrimStart('/')));
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, type);
        }

        if (_client.Credentials is { } credentials)
        {
            await credentials.ProcessHttpRequestAsync(request, CancellationToken.None);
        }

        return await _client.HttpClient.SendAsync(request);
    }
}
