using System.Net;
using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Stacks.Configuration;

/// <summary>Reads where pods reach the Kubernetes API server. The default is right where it listens on 6443.</summary>
internal static class ApiServerReading
{
    private const int HighestPort = 65535;

    /// <returns>Null where something is wrong; it has been reported.</returns>
    public static ApiServerSettings? Read(StackConfiguration configuration, List<Finding> findings)
    {
        var server = Setting.Json(configuration, ConfigKeys.ApiServer, findings);
        if (server.IsAbsent)
        {
            return ApiServerSettings.Default;
        }

        if (!server.IsObjectOf("cidr", "port"))
        {
            return null;
        }

        var cidr =
            server["cidr"].Optional() is not { } text ? ApiServerSettings.Default.Cidr
            : IsNetwork(text) ? text
            : server.RefuseText(ValueFindings.BadNetwork(server["cidr"].Place, text));
        var port = server["port"].Number(1, HighestPort, example: ApiServerSettings.Default.Port);
        return cidr is not null && port is { } number ? new(cidr, number) : null;
    }

    /// <summary>The parser takes an address with bits set behind the mask too, and means the network around it.</summary>
    private static bool IsNetwork(string text) =>
        IPNetwork.TryParse(text, out var network) && network.BaseAddress.Equals(IPAddress.Parse(text.Split('/')[0]));
}
