using FksSre.Monitoring.OnCall.PagerDuty;
using Pulumi;
namespace FksSre.Components.OnCall;
public sealed class OnCall : ComponentResource
{
    public OnCall(string name, OnCallPlan plan, bool isProtected, ComponentResourceOptions? options = null) : base("fks-sre:oncall:OnCall", name, options) { _ = isProtected; Keys = new(System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(plan.Receivers.Select(r => KeyValuePair.Create(r.Key, Output.CreateSecret("x"))))); RegisterOutputs(); }
    public PagerDutyKeys Keys { get; }
}
