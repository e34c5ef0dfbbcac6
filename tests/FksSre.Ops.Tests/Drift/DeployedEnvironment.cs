using System.Text.Json.Nodes;
using FksSre.Ops.Commands;
using FksSre.Ops.Tests.Cluster;
using FksSre.Ops.Tests.Lab;
using FksSre.Tests;

namespace FksSre.Ops.Tests.Drift;

/// <summary>An environment whose engine, cluster and servers all say that it is as declared: what a test breaks is all there is.</summary>
internal sealed class DeployedEnvironment : IAsyncDisposable
{
    private readonly string _name;
    private readonly TemporaryFolder _folder = new();

    private DeployedEnvironment(string name, TestCluster cluster) => (_name, Cluster) = (name, cluster);

    public TestCluster Cluster { get; }

    /// <param name="name">Its stack.</param>
    /// <param name="prometheuses">How many it has.</param>
    /// <param name="alertmanagers">The same.</param>
    /// <param name="settings">Lines that its file has besides.</param>
    public static async Task<DeployedEnvironment> StartAsync(string name, int prometheuses, int alertmanagers, params string[] settings)
    {
        var environment = new DeployedEnvironment(name, await TestCluster.EmptyAsync(name));
        var cluster = environment.Cluster;
        await cluster.DeployAsync();
        for (var i = 0; i < prometheuses; i++)
        {
            var prometheus = $"{RunningCluster.Monitoring}/pods/prometheus-{i}:9090/proxy/api/v1";
            cluster.Double.Answers($"{prometheus}/status/runtimeinfo", RunningCluster.ReadAt("2026-11-27T12:00:00Z", could: true));
            cluster.Double.Answers($"{prometheus}/rules", RunningCluster.RulesOf(name));
        }

        var declared = cluster.Object("Secret", "alertmanager-config").Content["stringData"]!["alertmanager.yml"]!.GetValue<string>();
        for (var i = 0; i < alertmanagers; i++)
        {
            cluster.Double.Answers(
                $"{RunningCluster.Monitoring}/pods/alertmanager-{i}:9093/proxy/api/v2/status",
                new() { ["config"] = new JsonObject { ["original"] = declared } }
            );
        }

        var file = $"Pulumi.{name}.yaml";
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Folder, file));
        await File.WriteAllTextAsync(
            environment._folder.File(file),
            $"{text.TrimEnd()}\n{string.Concat(settings.Select(line => $"  {line}\n"))}"
        );
        return environment;
    }

    /// <summary>A program that the commands find, and a line for each time it is called.</summary>
    public string Has(string program, string body) => _folder.Script(program, body);

    /// <summary>Looks for drift as a person does, in a process of its own.</summary>
    /// <param name="variables">Of its environment; whatever else there is of these names is taken away.</param>
    public Task<(int Exit, string Output, string Errors)> DriftAsync(params (string Name, string Value)[] variables) =>
        RunAsync(["drift"], ["--events", Path.Combine(GoldenFile.Folder("engine"), "streams", "unready-pod.jsonl")], variables);

    /// <param name="command">That the environment and its cluster follow.</param>
    /// <param name="options">Behind them.</param>
    /// <param name="variables">Of its environment; whatever else there is of these names is taken away.</param>
    public Task<(int Exit, string Output, string Errors)> RunAsync(
        string[] command,
        string[] options,
        params (string Name, string Value)[] variables
    ) =>
        FksProcess.RunAsync(
            [.. command, _name, "--kubeconfig", Cluster.Kubeconfig, "--context", ClusterOptions.Declared(_name), .. options],
            input: "",
            [("FKS_ROOT", _folder.Path), ("GRAFANA_AUTH", ""), ("PAGERDUTY_TOKEN", ""), ("PATH", _folder.Path), .. variables]
        );

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        _folder.Dispose();
    }
}
