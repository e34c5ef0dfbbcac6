using System.Collections.Immutable;
using Pulumi;
using Pulumi.Pagerduty;

namespace FksSre.Components.OnCall;

internal static class Integrations
{
    /// <returns>The key of each service's integration, by the id of the service.</returns>
    public static ImmutableDictionary<string, Output<string>> Declare(
        Children children,
        ImmutableSortedDictionary<string, Service> services
    ) => services.ToImmutableDictionary(pair => pair.Key, pair => Key(Declare(children, pair.Key, pair.Value)));

    /// <summary>Whoever has the key can open and end incidents, and the provider does not call it secret.</summary>
    private static ServiceIntegration Declare(Children children, string id, Service service)
    {
        var options = children.Options();
        options.AdditionalSecretOutputs = ["integrationKey"];
        return new(
            children.Child("integration", id),
            new ServiceIntegrationArgs
            {
                Name = "Alertmanager",
                Type = "events_api_v2_inbound_integration",
                Service = service.Id,
            },
            options
        );
    }

    /// <summary>Secret in the program as well, whatever the engine makes of the option.</summary>
    private static Output<string> Key(ServiceIntegration integration) => Output.CreateSecret(integration.IntegrationKey);
}
