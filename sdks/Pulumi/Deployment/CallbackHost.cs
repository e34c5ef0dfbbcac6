using System.Collections.Concurrent;
using System.Net;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pulumi.Wire;

namespace Pulumi;

/// <summary>Answers the engine's calls to functions of the program. Listens, on loopback, from the first function on.</summary>
internal sealed class CallbackHost : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<ByteString, CancellationToken, Task<IMessage>>> _functions = new();
    private readonly Lazy<Task<WebApplication>> _server;

    public CallbackHost() => _server = new(StartAsync);

    /// <summary>How the engine can call the function.</summary>
    public async Task<Callback> AddAsync(Func<ByteString, CancellationToken, Task<IMessage>> function)
    {
        var context = ExecutionContext.Capture();
        var token = Guid.NewGuid().ToString();
        _functions[token] = (request, cancellation) => InContext(context, () => function(request, cancellation));
        var server = await _server.Value.ConfigureAwait(false);
        return new Callback { Token = token, Target = new Uri(server.Urls.Single()).Authority };
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
        {
            await (await _server.Value.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The function sees the deployment it was given in, as the request comes without one.</summary>
    private static Task<IMessage> InContext(ExecutionContext? context, Func<Task<IMessage>> function)
    {
        if (context is null)
        {
            return function();
        }

        Task<IMessage>? result = null;
        ExecutionContext.Run(context, _ => result = function(), null);
        return result!;
    }

    private async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddRouting();
        builder.Services.AddSingleton(new Service(_functions));

        // Signals end the process, as they do without this server.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = grpc.MaxSendMessageSize = GrpcChannels.MaxMessageSize);
        var server = builder.Build();
        server.MapGrpcService<Service>();
        await server.StartAsync().ConfigureAwait(false);
        return server;
    }

    private sealed class Service(ConcurrentDictionary<string, Func<ByteString, CancellationToken, Task<IMessage>>> functions)
        : Callbacks.CallbacksBase
    {
        public override async Task<CallbackInvokeResponse> Invoke(CallbackInvokeRequest request, ServerCallContext context)
        {
            if (!functions.TryGetValue(request.Token, out var function))
            {
                throw new RpcException(new Status(StatusCode.InvalidArgument, $"There is no function {request.Token}."));
            }

            try
            {
                var response = await function(request.Request, context.CancellationToken).ConfigureAwait(false);
                return new CallbackInvokeResponse { Response = response.ToByteString() };
            }
            catch (Exception error)
            {
                throw new RpcException(new Status(StatusCode.Unknown, error.Message));
            }
        }
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
