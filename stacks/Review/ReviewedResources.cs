using FksSre.Policies.Resources;
using FksSre.Stacks.Registration;

namespace FksSre.Stacks.Review;

/// <summary>Registered resources as rules see them.</summary>
public static class ReviewedResources
{
    /// <summary>What is only looked at is somebody else's, and not reviewed.</summary>
    public static IEnumerable<ReviewedResource> Of(IEnumerable<RegisteredResource> registered) =>
        from resource in registered
        where resource.Read is null
        select new ReviewedResource(
            resource.Urn,
            resource.Type,
            resource.Name,
            resource.Parent,
            resource.Inputs,
            new(
                resource.Options.Protect,
                resource.Options.Provider,
                resource.Options.AdditionalSecretOutputs,
                resource.Options.IgnoreChanges
            )
            {
                RetainOnDelete = resource.Options.RetainOnDelete,
            }
        );
}
