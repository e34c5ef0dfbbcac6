using System.Net.Sockets;
using FksSre.Policies.Definition;
using FksSre.Policies.Exemptions;
using FksSre.PolicyPack.Serving;
using FksSre.PolicyPack.Wire;
using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;

namespace FksSre.PolicyPack.Tests.Running;

/// <summary>Speaks to a pack as the engine does.</summary>
internal sealed class EngineSide : IDisposable
{
    /// <summary>The engine's limit, both ways.</summary>
    private const int MostBytes = 400 * 1024 * 1024;

    private readonly GrpcChannel _channel;
    private int _connections;

    public EngineSide(int port) =>
        _channel = GrpcChannel.ForAddress(
            $"http://127.0.0.1:{port}",
            new()
            {
                HttpHandler = new SocketsHttpHandler { UseProxy = false, ConnectCallback = ConnectAsync },
                DisposeHttpClient = true,
                MaxSendMessageSize = MostBytes,
                MaxReceiveMessageSize = MostBytes,
            }
        );

    /// <summary>How often it had to connect.</summary>
    public int Connections => _connections;

    private Analyzer.AnalyzerClient Pack => field ??= new(_channel);

    public async Task HandshakeAsync() => await Pack.HandshakeAsync(new());

    public async Task ConfigureStackAsync(AnalyzerStackConfigureRequest stack) => await Pack.ConfigureStackAsync(stack);

    public async Task<PluginInfo> PluginAsync() => await Pack.GetPluginInfoAsync(new Empty());

    public async Task<AnalyzerInfo> InfoAsync() => await Pack.GetAnalyzerInfoAsync(new Empty());

    public async Task ConfigureAsync(ConfigureAnalyzerRequest levels) => await Pack.ConfigureAsync(levels);

    public async Task<RemediateResponse> RemediateAsync(AnalyzeRequest resource) => await Pack.RemediateAsync(resource);

    public async Task<AnalyzeResponse> AnalyzeAsync(AnalyzeRequest resource) => await Pack.AnalyzeAsync(resource);

    /// <summary>What the engine does with each resource that registers.</summary>
    public async Task<IReadOnlyList<AnalyzeDiagnostic>> RegisterAsync(AnalyzeRequest resource)
    {
        await RemediateAsync(resource);
        return (await AnalyzeAsync(resource)).Diagnostics;
    }

    public async Task<AnalyzeResponse> AnalyzeStackAsync(AnalyzeStackRequest stack) => await Pack.AnalyzeStackAsync(stack);

    public async Task CancelAsync() => await Pack.CancelAsync(new Empty());

    /// <summary>The calls before the first resource, in the engine's order.</summary>
    /// <param name="stack">Null: a pack that runs without a stack, as in <c>pulumi policy analyze</c>.</param>
    /// <param name="levels">What a file says, by name.</param>
    public async Task<AnalyzerInfo> BeginAsync(
        AnalyzerStackConfigureRequest? stack = null,
        params (string Name, PolicyConfig Config)[] levels
    )
    {
        await HandshakeAsync();
        if (stack is not null)
        {
            await ConfigureStackAsync(stack);
        }

        await PluginAsync();
        var info = await InfoAsync();
        await ConfigureAsync(Configuration(info, levels));
        return info;
    }

    /// <summary>An entry for each rule that the pack listed, and what a file says over it (pkg/resource/analyzer/config.go).</summary>
    public static ConfigureAnalyzerRequest Configuration(AnalyzerInfo info, params (string Name, PolicyConfig Config)[] levels)
    {
        var request = new ConfigureAnalyzerRequest();
        var all = levels.FirstOrDefault(level => level.Name == "all").Config?.EnforcementLevel;
        foreach (var policy in info.Policies)
        {
            request.PolicyConfig[policy.Name] = new() { EnforcementLevel = all ?? policy.EnforcementLevel, Properties = new() };
        }

        foreach (var (name, config) in levels)
        {
            request.PolicyConfig[name] = config;
        }

        return request;
    }

    public void Dispose() => _channel.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _connections);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(context.DnsEndPoint, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }
}

/// <summary>A pack of given rules, served from within the tests, and the engine's side of it.</summary>
internal sealed class ServedPack(PackServer server) : IAsyncDisposable
{
    public EngineSide Engine { get; } = new(server.Port);

    public static Task<ServedPack> StartAsync(params Policy[] policies) => StartAsync([], policies);

    public static async Task<ServedPack> StartAsync(Exemption[] exemptions, params Policy[] policies) =>
        new(await PackServer.StartAsync(policies, exemptions));

    public async ValueTask DisposeAsync()
    {
        Engine.Dispose();
        await server.DisposeAsync();
    }
}
