import { catalogue, plan, published } from '@catalogue';
import { skeletonOf } from '@domain/decision/skeleton.ts';

/** The plan, what decides on it, and the ids ever published: fetched by the tools once something has been said. */
export const GET = async (): Promise<Response> => {
  const { conditions, decisions, roles } = await catalogue();
  const { items: ever } = await published();
  return Response.json({
    ...(await plan()),
    published: ever.map(({ id }) => id),
    decisions: decisions.map(skeletonOf),
    conditions,
    roles: roles.map(({ id, name, party }) => ({ id, name, party })),
  });
};
