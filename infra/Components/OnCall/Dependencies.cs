using System.Collections.Immutable;
using FksSre.OnCall.PagerDuty;
using Pulumi;
using Pulumi.Pagerduty;
using Pulumi.Pagerduty.Inputs;

namespace FksSre.Components.OnCall;

internal static class Dependencies
{
    /// <summary>One after the other: PagerDuty loses edges, or fails, where several are made at once.</summary>
    public static void Declare(
        Children children,
        Output<string> platform,
        ImmutableSortedDictionary<string, Service> services,
        IEnumerable<OnCallDependency> dependencies
    )
    {
        ServiceDependency? before = null;
        foreach (var dependency in dependencies)
        {
            var options = children.Options();
            if (before is not null)
            {
                options.DependsOn.Add(before);
            }

            before = new(
                children.Child("dependency", dependency.Id),
                new ServiceDependencyArgs
                {
                    Dependency = new ServiceDependencyDependencyArgs
                    {
                        DependentServices = { Dependent(dependency.Dependent, platform, services) },
                        SupportingServices =
                        {
                            new ServiceDependencyDependencySupportingServiceArgs
                            {
                                Id = services[dependency.Supporting].Id,
                                Type = "service",
                            },
                        },
                    },
                },
                options
            );
        }
    }

    private static ServiceDependencyDependencyDependentServiceArgs Dependent(
        string? id,
        Output<string> platform,
        ImmutableSortedDictionary<string, Service> services
    ) => id is null ? new() { Id = platform, Type = "business_service" } : new() { Id = services[id].Id, Type = "service" };
}
