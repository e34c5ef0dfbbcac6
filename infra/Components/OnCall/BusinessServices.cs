using FksSre.OnCall.PagerDuty;
using Pulumi;
using Pulumi.Pagerduty;

namespace FksSre.Components.OnCall;

internal static class BusinessServices
{
    /// <returns>Its id.</returns>
    public static Output<string> Declare(Children children, OnCallPlatform platform) =>
        new BusinessService(
            children.Child("business", "platform"),
            new BusinessServiceArgs { Name = platform.Name, Description = platform.Description },
            children.Vital()
        ).Id;
}
